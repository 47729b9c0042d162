import {
  AlarmHistoryItem,
  CompositeAlarm,
  LogAlarm,
  MetricAlarm,
  MetricDataQuery as AwsQuery,
} from '@aws-sdk/client-cloudwatch';
import {
  Metric,
  MetricQuery,
  ThresholdOperator,
} from '@faultline/plugin-chaos-common';
import { AlarmChange, AlarmDefinition, AlarmSource } from './MetricGateway';

/** What holds while an alarm with this operator is silent. */
const PROMISES: Record<string, ThresholdOperator> = {
  GreaterThanThreshold: '<=',
  GreaterThanOrEqualToThreshold: '<',
  LessThanThreshold: '>=',
  LessThanOrEqualToThreshold: '>',
};

const DEFAULT_PERIOD = 60;

function toMetric(
  of: {
    Namespace?: string;
    MetricName?: string;
    Dimensions?: { Name?: string; Value?: string }[];
  },
  stat: string,
): Metric | undefined {
  if (!of.Namespace || !of.MetricName) return undefined;
  const dimensions = Object.fromEntries(
    (of.Dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]),
  );
  return {
    namespace: of.Namespace,
    metric: of.MetricName,
    dimensions,
    stat,
  };
}

function toQuery(query: AwsQuery): MetricQuery | undefined {
  const { Id: id, Expression: expression, MetricStat } = query;
  if (!id) return undefined;
  if (expression) return { id, expression };
  const metric = toMetric(
    MetricStat?.Metric ?? {},
    MetricStat?.Stat ?? 'Average',
  );
  return metric && { id, metric };
}

function sourceOf(alarm: MetricAlarm): AlarmSource {
  if (alarm.Metrics && alarm.Metrics.length > 0) {
    const queries = alarm.Metrics.flatMap(query => toQuery(query) ?? []);
    const shown = alarm.Metrics.find(({ ReturnData }) => ReturnData !== false);
    return alarm.ThresholdMetricId
      ? { type: 'other', text: 'watches a band that CloudWatch learns' }
      : { type: 'math', queries, result: shown?.Id ?? '' };
  }
  const stat = alarm.ExtendedStatistic ?? alarm.Statistic ?? 'Average';
  const metric = toMetric(alarm, stat);
  return metric
    ? { type: 'metric', metric }
    : { type: 'other', text: 'watches no metric' };
}

export function toDefinition(alarm: MetricAlarm): AlarmDefinition[] {
  const { AlarmArn: arn, AlarmName: name } = alarm;
  if (!arn || !name) return [];
  const op = PROMISES[alarm.ComparisonOperator ?? ''];
  const n = alarm.EvaluationPeriods ?? 1;
  const { TreatMissingData: missing } = alarm;
  return [
    {
      arn,
      name,
      kind: 'metric',
      state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
      source: sourceOf(alarm),
      promise:
        op && alarm.Threshold !== undefined
          ? { op, value: alarm.Threshold, m: alarm.DatapointsToAlarm ?? n, n }
          : null,
      missing:
        missing === 'breaching' || missing === 'notBreaching'
          ? missing
          : 'ignore',
      period:
        alarm.Period ??
        alarm.Metrics?.map(
          ({ Period, MetricStat }) => Period ?? MetricStat?.Period,
        ).find(period => period !== undefined) ??
        DEFAULT_PERIOD,
    },
  ];
}

export function toWordless(
  { AlarmArn: arn, AlarmName: name, StateValue }: CompositeAlarm | LogAlarm,
  kind: 'composite' | 'log',
): AlarmDefinition[] {
  if (!arn || !name) return [];
  const text =
    kind === 'composite'
      ? 'is made of other alarms'
      : 'watches logs and not a metric';
  return [
    {
      arn,
      name,
      kind,
      state: StateValue ?? 'INSUFFICIENT_DATA',
      source: { type: 'other', text },
      promise: null,
      missing: 'ignore',
      period: DEFAULT_PERIOD,
    },
  ];
}

/** The states in an item of an alarm's history; none in items of other kinds. */
export function toChange(item: AlarmHistoryItem): AlarmChange[] {
  if (!item.Timestamp || !item.HistoryData) return [];
  let data: {
    oldState?: { stateValue?: string };
    newState?: { stateValue?: string; stateReason?: string };
  };
  try {
    data = JSON.parse(item.HistoryData);
  } catch {
    return [];
  }
  const to = data.newState?.stateValue;
  if (!to) return [];
  return [
    {
      at: item.Timestamp,
      from: data.oldState?.stateValue ?? null,
      to,
      reason: data.newState?.stateReason ?? item.HistorySummary ?? '',
    },
  ];
}
