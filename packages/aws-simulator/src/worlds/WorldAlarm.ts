/** States of a CloudWatch alarm. @public */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** The metric that an alarm watches. @public */
export interface WorldAlarmMetric {
  namespace: string;
  metricName: string;
  dimensions?: Record<string, string>;
  /** `Sum`, `Average` … or a percentile such as `p95`. */
  statistic: string;
  /** Seconds. */
  period: number;
  unit?: string;
  threshold: number;
  /** CloudWatch's name, such as `GreaterThanThreshold`. */
  comparisonOperator: string;
  evaluationPeriods: number;
  datapointsToAlarm?: number;
  treatMissingData?: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}

/**
 * Makes an alarm follow a fault: it changes to `state` so many seconds after a
 * matching action began and back to OK after the last one ended. Without a
 * condition every action matches.
 *
 * @public
 */
export interface WorldAlarmReaction {
  /** FIS action, such as `aws:lambda:invocation-error`. */
  actionId?: string;
  /** Tags that the experiment's template must have. */
  templateTags?: Record<string, string>;
  afterSeconds: number;
  state: 'ALARM' | 'INSUFFICIENT_DATA';
  recoversAfterSeconds: number;
}

/** A state that an alarm takes at a fixed time. @public */
export interface WorldAlarmChange {
  /** Seconds after the simulator started. */
  atSeconds: number;
  state: AlarmState;
  reason?: string;
}

/** A CloudWatch alarm: with `metric` a metric alarm, with `rule` a composite. @public */
export interface WorldAlarm {
  name: string;
  description?: string;
  /** Default OK. */
  state?: AlarmState;
  metric?: WorldAlarmMetric;
  /** Alarm rule of a composite alarm, evaluated when an alarm that it names changes. */
  rule?: string;
  tags?: Record<string, string>;
  schedule?: WorldAlarmChange[];
  reactsTo?: WorldAlarmReaction[];
}
