import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import type { OperationContext } from '../../../server/Service';
import {
  boolean,
  Infer,
  integer,
  list,
  oneOf,
  string,
  structure,
  timestamp,
} from '../../../server/shapes';
import { SeededMetrics } from '../metrics/SeededMetrics';
import {
  invalidNextToken,
  invalidParameterCombination,
  invalidParameterValue,
} from '../errors';

const MAX_DATAPOINTS = 100_800;

const metricStat = structure(
  {
    Metric: structure(
      {},
      {
        Namespace: string({ min: 1, max: 255 }),
        MetricName: string({ min: 1, max: 255 }),
        Dimensions: list(
          structure(
            { Name: string({ min: 1 }), Value: string({ min: 1 }) },
            {},
          ),
          { max: 30 },
        ),
      },
    ),
    Period: integer({ min: 1 }),
    Stat: string({ min: 1 }),
  },
  { Unit: string() },
);

const query = structure(
  { Id: string({ min: 1, max: 255 }) },
  {
    MetricStat: metricStat,
    Expression: string(),
    Label: string(),
    Period: integer({ min: 1 }),
    ReturnData: boolean(),
    AccountId: string(),
  },
);

interface Datapoint {
  at: number;
  value: number;
}

function checkQueries(queries: Infer<typeof query>[]): void {
  for (const { Id, MetricStat, Expression } of queries) {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(Id)) {
      throw invalidParameterValue(
        `The Id ${Id} must begin with a small letter.`,
      );
    }
    if ((MetricStat === undefined) === (Expression === undefined)) {
      throw invalidParameterCombination(
        `The query ${Id} must have exactly one of MetricStat and Expression.`,
      );
    }
    if (Expression !== undefined) {
      throw invalidParameterValue(
        `The query ${Id} has an Expression; only MetricStat is offered here.`,
      );
    }
    const period = MetricStat?.Period ?? 60;
    if (![1, 5, 10, 30].includes(period) && period % 60 !== 0) {
      throw invalidParameterValue(
        `The period of ${Id} must be 1, 5, 10, 30 or a multiple of 60.`,
      );
    }
  }
  if (new Set(queries.map(({ Id }) => Id)).size < queries.length) {
    throw invalidParameterValue('The ids of the queries must be unique.');
  }
}

function datapoints(
  stat: Infer<typeof metricStat>,
  window: { start: number; end: number },
  { simulation, caller, now }: OperationContext,
): Datapoint[] {
  const source = new SeededMetrics(simulation.seed);
  const { Metric, Period, Stat } = stat;
  const step = Period * 1000;
  const alignment = Math.max(step, 60_000);
  const found: Datapoint[] = [];
  const first = Math.floor(window.start / alignment) * alignment;
  for (let at = first; at < Math.min(window.end, now); at += step) {
    const metric = {
      accountId: caller.accountId,
      region: caller.region,
      namespace: Metric.Namespace ?? '',
      metricName: Metric.MetricName ?? '',
      dimensions: Object.fromEntries(
        (Metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]),
      ),
    };
    const value = source.value(metric, Stat, at, Period);
    if (value !== undefined) {
      found.push({ at, value });
    }
  }
  return found;
}

export const getMetricData = operation({
  name: 'GetMetricData',
  input: structure(
    {
      MetricDataQueries: list(query, { max: 500 }),
      StartTime: timestamp(),
      EndTime: timestamp(),
    },
    {
      NextToken: string(),
      ScanBy: oneOf('TimestampDescending', 'TimestampAscending'),
      MaxDatapoints: integer({ min: 1, max: MAX_DATAPOINTS }),
    },
  ),
  handle(input, context) {
    const { MetricDataQueries, StartTime: start, EndTime: end } = input;
    if (end <= start) {
      throw invalidParameterValue('The EndTime must be after the StartTime.');
    }
    checkQueries(MetricDataQueries);
    const isAscending = input.ScanBy === 'TimestampAscending';
    const shown = MetricDataQueries.filter(each => each.ReturnData !== false);
    const all = shown.flatMap(({ Id, MetricStat }, index) => {
      const points = MetricStat
        ? datapoints(MetricStat, { start, end }, context)
        : [];
      const ordered = isAscending ? points : points.reverse();
      return ordered.map((point, number) => ({
        ...point,
        Id,
        key: `${index}`.padStart(4, '0') + `${number}`.padStart(7, '0'),
      }));
    });
    const { items, nextToken } = page(all, {
      size: input.MaxDatapoints ?? MAX_DATAPOINTS,
      token: input.NextToken,
      scope: `GetMetricData/${start}/${end}`,
      keyOf: ({ key }) => key,
      invalidToken: invalidNextToken,
    });
    return {
      MetricDataResults: shown.map(({ Id, Label, MetricStat }) => {
        const points = items.filter(point => point.Id === Id);
        return {
          Id,
          Label: Label ?? MetricStat?.Metric.MetricName,
          Timestamps: points.map(({ at }) => at / 1000),
          Values: points.map(({ value }) => value),
          StatusCode: nextToken ? 'PartialData' : 'Complete',
        };
      }),
      Messages: [],
      NextToken: nextToken,
    };
  },
});
