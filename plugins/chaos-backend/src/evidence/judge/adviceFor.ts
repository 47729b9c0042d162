import { ReasonCode } from '@faultline/plugin-chaos-common';

const ADVICE: Partial<Record<ReasonCode, string>> = {
  experiment_not_run:
    'Read what AWS says of the experiment, repair the template or its role, and run it again.',
  no_data:
    'Check the namespace, dimensions and region of the signal in the hypothesis; its preview shows the last 24 hours.',
  telemetry_lost:
    'Measure the service from outside too, so that it is seen when its hosts are gone.',
  no_traffic:
    'Run it while the service is used, or send synthetic requests during the run.',
  baseline_unhealthy:
    'Wait until the service is healthy for half an hour, then run it again.',
  baseline_drifting: 'Run it when load is steady, not while it rises or falls.',
  too_noisy:
    'Give the signal a threshold in the hypothesis, or choose a calmer statistic.',
  fault_not_observed:
    'Check that the targets are the ones in use, and add a signal that the fault acts on directly.',
  exposure_too_short:
    'Run the fault for longer than detection and the recovery objective together.',
  recovery_unknown:
    'Wait for more values; the run is judged again when they are in.',
  aborted_by_guardrail:
    'Find out what stopped the run, then run it again in full.',
  recovered_too_late:
    'Shorten what takes longest: detection, failover or warm-up. Then run it again.',
  recovered_only_after_fault:
    'Nothing took over while the fault lasted. Check failover, retries and health checks, then run it again.',
  not_recovered:
    'The service did not come back by itself. Look at it now, then repair and run it again.',
  relapsed:
    'It came back and broke again. Look for retry storms, cold caches or flapping failover.',
  fault_unverified:
    'Add a signal with the role fault evidence, such as the errors or CPU of the targets.',
  degraded_within_tolerance:
    'Decide whether the threshold is as strict as users need it.',
  deviated_after_fault:
    'Look at what happens when the fault goes away: failback, caches, retries.',
  low_sample:
    'Use a lower percentile, or run it while there are more requests.',
  few_bins: 'Publish the metric every minute, or run the fault for longer.',
  short_recovery: 'Wait for more values.',
  failback_pending: 'Move the traffic back when the region is well.',
};

/** What to do about a reason. Empty when nothing needs doing. */
export function adviceFor(code: ReasonCode): string {
  return ADVICE[code] ?? '';
}
