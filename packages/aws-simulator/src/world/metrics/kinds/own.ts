import type { OwnMetrics } from '../../model';
import type { ComponentMetric } from '../ComponentMetric';
import { latencies } from '../latencies';
import { outcomesOf } from '../MinuteView';

/** What a component publishes itself: one datapoint a minute for counts. */
export function ownMetrics({
  namespace,
  dimensions = {},
}: OwnMetrics): ComponentMetric[] {
  const metric = (
    metricName: string,
    unit: string,
    measure: ComponentMetric['measure'],
  ) => ({ namespace, metricName, dimensions, unit, measure });
  return [
    metric('Requests', 'Count', view => outcomesOf(view).calls),
    metric('FailedRequests', 'Count', view => {
      const { errors, throttled } = outcomesOf(view);
      return errors + throttled;
    }),
    metric('Latency', 'Milliseconds', view =>
      latencies(view, outcomesOf(view).calls),
    ),
  ];
}
