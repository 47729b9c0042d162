import { FailureMode } from '../failureModes';
import { RunEvidence, UncountedReason } from './RunEvidence';
import { ScoringPolicy } from './ScoringPolicy';

/**
 * Why a run earns nothing for a failure mode; null when it counts.
 * @public
 */
export function whyUncounted(
  run: RunEvidence,
  mode: FailureMode,
  policy: ScoringPolicy,
): UncountedReason | null {
  if (run.verdict === 'preview') return 'preview';
  if (run.verdict !== 'passed' && run.verdict !== 'failed') {
    return 'not-conclusive';
  }
  if (!run.hasStopCondition) return 'no-stop-condition';
  const standard = policy.standard[mode];
  if (!standard) return null;
  if (run.faultSeconds < standard.seconds) return 'too-short';
  return run.percent !== null && run.percent < standard.percent
    ? 'too-small'
    : null;
}

/** Newest first; of two that ended at once, the worse and then the first by id. */
export function newestFirst(a: RunEvidence, b: RunEvidence): number {
  if (a.endedAt !== b.endedAt) return b.endedAt - a.endedAt;
  const [failedA, failedB] = [a.verdict === 'failed', b.verdict === 'failed'];
  if (failedA !== failedB) return failedA ? -1 : 1;
  if (a.runId === b.runId) return 0;
  return a.runId < b.runId ? -1 : 1;
}
