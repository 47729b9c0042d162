import type { MinuteSamples } from '../../services/cloudwatch/metrics/FunctionMetrics';
import type { MinuteView } from './MinuteView';

/** A metric of a component as AWS has it. */
export interface ComponentMetric {
  namespace: string;
  metricName: string;
  dimensions: Record<string, string>;
  unit: string;
  measure(view: MinuteView): number | MinuteSamples | undefined;
}

/** So many events of which each counts once; metrics of sums. */
export function events(count: number): MinuteSamples | undefined {
  return count > 0 ? { values: [1], counts: [count] } : undefined;
}

/** One sample per call: 1 where it happened and 0 where not. */
export function perCall(
  happened: number,
  calls: number,
): MinuteSamples | undefined {
  return calls > 0
    ? { values: [0, 1], counts: [calls - happened, happened] }
    : undefined;
}
