import type { Node } from '../../physics/Graph';
import { ComponentMetric, events } from '../ComponentMetric';
import { averaged, outcomesOf } from '../MinuteView';
import type { MinuteView } from '../MinuteView';

function backlog(view: MinuteView): number {
  return Math.round(averaged(view, 0, state => state.backlog));
}

/** How long the oldest message has waited, in seconds. */
function oldestSeconds(view: MinuteView): number {
  const perSecond = view.rate / 60;
  return perSecond > 0 ? Math.round(backlog(view) / perSecond) : 0;
}

/** A queue. */
export function sqsMetrics({ component }: Node): ComponentMetric[] {
  const metric = (
    metricName: string,
    unit: string,
    measure: ComponentMetric['measure'],
  ) => ({
    namespace: 'AWS/SQS',
    metricName,
    dimensions: { QueueName: component.name },
    unit,
    measure,
  });
  return [
    metric('NumberOfMessagesSent', 'Count', view =>
      events(outcomesOf(view).ok),
    ),
    metric('ApproximateNumberOfMessagesVisible', 'Count', backlog),
    metric('ApproximateAgeOfOldestMessage', 'Seconds', oldestSeconds),
  ];
}

/** A stream. */
export function kinesisMetrics({ component }: Node): ComponentMetric[] {
  const metric = (
    metricName: string,
    unit: string,
    measure: ComponentMetric['measure'],
  ) => ({
    namespace: 'AWS/Kinesis',
    metricName,
    dimensions: { StreamName: component.name },
    unit,
    measure,
  });
  return [
    metric('IncomingRecords', 'Count', view => events(outcomesOf(view).ok)),
    metric('WriteProvisionedThroughputExceeded', 'Count', view =>
      events(outcomesOf(view).throttled),
    ),
    metric(
      'GetRecords.IteratorAgeMilliseconds',
      'Milliseconds',
      view => 1000 * oldestSeconds(view),
    ),
  ];
}
