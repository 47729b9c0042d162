import {
  boolean,
  Infer,
  integer,
  string,
  structure,
} from '../../../server/shapes';
import { parseStatistic } from '../metrics/statistic';
import { validationError } from '../errors';
import { dimensions, unit } from '../shapes';

export const metricStat = structure(
  {
    Metric: structure(
      {},
      {
        Namespace: string({ min: 1, max: 255 }),
        MetricName: string({ min: 1, max: 255 }),
        Dimensions: dimensions,
      },
    ),
    Period: integer({ min: 1 }),
    Stat: string({ min: 1 }),
  },
  { Unit: unit },
);

export const metricDataQuery = structure(
  { Id: string({ min: 1, max: 255 }) },
  {
    MetricStat: metricStat,
    Expression: string({ min: 1, max: 2048 }),
    Label: string({ max: 255 }),
    Period: integer({ min: 1 }),
    ReturnData: boolean(),
    AccountId: string({ min: 1, max: 255 }),
  },
);

/** A metric or an expression that somebody asks for. */
export type MetricDataQuery = Infer<typeof metricDataQuery>;

const HIGH_RESOLUTION = [1, 5, 10, 20, 30];

/**
 * CloudWatch's rule for periods: whole minutes or one of the short ones.
 *
 * @throws AwsError ValidationError
 */
export function checkPeriod(period: number, subject: string): void {
  if (!HIGH_RESOLUTION.includes(period) && period % 60 !== 0) {
    throw validationError(
      `Period in ${subject} must be 1, 5, 10, 20, 30 or a multiple of 60.`,
    );
  }
}

/**
 * Checks what the shape of each query alone does not tell.
 *
 * @throws AwsError
 */
export function checkQueries(queries: readonly MetricDataQuery[]): void {
  const seen = new Set<string>();
  for (const { Id, MetricStat, Expression } of queries) {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(Id)) {
      throw validationError(
        `The value ${Id} for parameter MetricDataQueries.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.`,
      );
    }
    if (seen.has(Id)) {
      throw validationError(
        `The values for parameter id in MetricDataQueries are not unique: ${Id}.`,
      );
    }
    seen.add(Id);
    if ((MetricStat === undefined) === (Expression === undefined)) {
      throw validationError(
        `The query ${Id} must have exactly one of MetricStat and Expression.`,
      );
    }
    if (MetricStat) {
      checkMetricStat(MetricStat, Id);
    }
  }
  if (queries.every(({ ReturnData }) => ReturnData === false)) {
    throw validationError(
      'At least one of the MetricDataQueries must have ReturnData set to true.',
    );
  }
}

function checkMetricStat(stat: Infer<typeof metricStat>, id: string): void {
  checkPeriod(stat.Period, `MetricStat of ${id}`);
  if (!parseStatistic(stat.Stat)) {
    throw validationError(
      `The value ${stat.Stat} for parameter MetricDataQueries.${id}.MetricStat.Stat is not supported.`,
    );
  }
  if (!stat.Metric.Namespace || !stat.Metric.MetricName) {
    throw validationError(
      `The query ${id} must name the Namespace and the MetricName of its metric.`,
    );
  }
}
