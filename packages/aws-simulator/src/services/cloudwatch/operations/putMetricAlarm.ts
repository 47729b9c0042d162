import { operation } from '../../../server/Service';
import {
  decimal,
  Infer,
  integer,
  list,
  oneOf,
  string,
  structure,
} from '../../../server/shapes';
import type { AlarmCondition, AlarmDefinition } from '../alarms/Alarm';
import { isComposite } from '../alarms/Alarm';
import { alarmActionMembers, alarmActions } from '../alarms/alarmShapes';
import { periodOf } from '../alarms/readDatapoints';
import { validationError } from '../errors';
import { ExpressionError } from '../math/Expression';
import { parseExpression } from '../math/parseExpression';
import { parseStatistic } from '../metrics/statistic';
import { checkQueries, metricDataQuery } from '../queries/metricDataQuery';
import {
  alarmName,
  dimensionMap,
  dimensions,
  statistic,
  tagList,
  tagMap,
  unit,
} from '../shapes';

const HOUR = 3600;
const DAY = 24 * HOUR;

const input = structure(
  {
    AlarmName: alarmName,
    EvaluationPeriods: integer({ min: 1 }),
    ComparisonOperator: oneOf(
      'GreaterThanOrEqualToThreshold',
      'GreaterThanThreshold',
      'LessThanThreshold',
      'LessThanOrEqualToThreshold',
    ),
  },
  {
    ...alarmActionMembers,
    AlarmDescription: string({ max: 1024 }),
    MetricName: string({ min: 1, max: 255 }),
    Namespace: string({ min: 1, max: 255 }),
    Statistic: statistic,
    ExtendedStatistic: string({ min: 1 }),
    Dimensions: dimensions,
    Period: integer({ min: 1 }),
    Unit: unit,
    DatapointsToAlarm: integer({ min: 1 }),
    Threshold: decimal(),
    TreatMissingData: oneOf('missing', 'breaching', 'notBreaching', 'ignore'),
    EvaluateLowSampleCountPercentile: oneOf('evaluate', 'ignore'),
    Metrics: list(metricDataQuery, { max: 20 }),
    Tags: tagList,
  },
);

type Request = Infer<typeof input>;

function condition(request: Request): AlarmCondition {
  const { Threshold, EvaluationPeriods, DatapointsToAlarm } = request;
  if (Threshold === undefined) {
    throw validationError('Threshold is required for a static alarm.');
  }
  if ((DatapointsToAlarm ?? 1) > EvaluationPeriods) {
    throw validationError(
      'DatapointsToAlarm must be less than or equal to EvaluationPeriods.',
    );
  }
  return {
    threshold: Threshold,
    comparisonOperator: request.ComparisonOperator,
    evaluationPeriods: EvaluationPeriods,
    datapointsToAlarm: DatapointsToAlarm,
    treatMissingData: request.TreatMissingData,
    lowSampleCountPercentile: request.EvaluateLowSampleCountPercentile,
  };
}

function metric(request: Request): NonNullable<AlarmDefinition['metric']> {
  const { Namespace, MetricName, Period, Statistic, ExtendedStatistic } =
    request;
  if (!Namespace || !MetricName || Period === undefined) {
    throw validationError(
      'Namespace, MetricName and Period are required for an alarm on a single metric.',
    );
  }
  if ((Statistic === undefined) === (ExtendedStatistic === undefined)) {
    throw validationError(
      'Exactly one of Statistic and ExtendedStatistic must be specified.',
    );
  }
  const chosen = Statistic ?? ExtendedStatistic ?? '';
  if (!parseStatistic(chosen)) {
    throw validationError(`ExtendedStatistic ${chosen} is not supported.`);
  }
  if (![10, 20, 30].includes(Period) && Period % 60 !== 0) {
    throw validationError('Period must be 10, 20, 30 or a multiple of 60.');
  }
  return {
    ...condition(request),
    namespace: Namespace,
    metricName: MetricName,
    dimensions: dimensionMap(request.Dimensions),
    statistic: chosen,
    period: Period,
    unit: request.Unit,
  };
}

function math(request: Request): NonNullable<AlarmDefinition['math']> {
  const { Metrics: queries = [] } = request;
  const separate = [request.Namespace, request.Period, request.Statistic];
  if (separate.some(each => each !== undefined) || request.Dimensions?.length) {
    throw validationError(
      'Namespace, Dimensions, Period, Unit, Statistic, and ExtendedStatistic cannot be specified with Metrics.',
    );
  }
  checkQueries(queries);
  const shown = queries.filter(({ ReturnData }) => ReturnData !== false);
  if (shown.length !== 1) {
    throw validationError(
      'Exactly one element of the metrics list should return data.',
    );
  }
  for (const { Id, Expression } of queries) {
    try {
      parseExpression(Expression ?? '0');
    } catch (error) {
      throw error instanceof ExpressionError
        ? validationError(`Error in expression '${Id}': ${error.message}`)
        : error;
    }
  }
  return { ...condition(request), queries };
}

function checkRange(definition: AlarmDefinition): void {
  const { evaluationPeriods = 1 } = definition.metric ?? definition.math ?? {};
  const period = periodOf(definition);
  const [longest, days] = period >= HOUR ? [7 * DAY, 'a week'] : [DAY, 'a day'];
  if (evaluationPeriods * period > longest) {
    throw validationError(
      `Metrics cannot be checked across more than ${days} (EvaluationPeriods * Period must be <= ${longest}).`,
    );
  }
}

export const putMetricAlarm = operation({
  name: 'PutMetricAlarm',
  input,
  handle(request, { cell }) {
    const { AlarmName, MetricName, Metrics } = request;
    if ((MetricName === undefined) === (Metrics === undefined)) {
      throw validationError(
        'Exactly one of MetricName and Metrics must be specified.',
      );
    }
    const known = cell.alarms.get(AlarmName);
    if (known && isComposite(known)) {
      throw validationError(
        `The composite alarm ${AlarmName} cannot become a metric alarm.`,
      );
    }
    const definition: AlarmDefinition = {
      name: AlarmName,
      description: request.AlarmDescription,
      actions: alarmActions(request),
      tags: tagMap(request.Tags),
      ...(Metrics ? { math: math(request) } : { metric: metric(request) }),
    };
    checkRange(definition);
    cell.alarms.put(definition);
    return {};
  },
});
