import {
  GetMetricDataCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import type { MetricDataQuery, MetricDatum } from '@aws-sdk/client-cloudwatch';
import { START } from './startTest';
import type { Test } from './startTest';

/** The moment so many minutes after the start. */
export const at = (minutes: number) =>
  new Date(START.getTime() + minutes * 60_000);

/** A query for a metric that tests put. */
export function metric(Id: string, MetricName: string, Stat = 'Sum') {
  const Metric = { Namespace: 'Shop', MetricName };
  return { Id, MetricStat: { Metric, Period: 60, Stat }, ReturnData: false };
}

/** What tests do with metrics; the simulator starts for each of them. */
export function driveMetrics(running: () => Test) {
  async function put(...MetricData: MetricDatum[]) {
    await running().cloudWatch.send(
      new PutMetricDataCommand({ Namespace: 'Shop', MetricData }),
    );
  }

  /** Values of a metric in the ten minutes before the start, one per minute. */
  function lastMinutes(MetricName: string, ...values: (number | undefined)[]) {
    return put(
      ...values.flatMap((Value, index) =>
        Value === undefined
          ? []
          : [{ MetricName, Value, Timestamp: at(index - 10) }],
      ),
    );
  }

  async function compute(...MetricDataQueries: MetricDataQuery[]) {
    const { MetricDataResults = [] } = await running().cloudWatch.send(
      new GetMetricDataCommand({
        MetricDataQueries,
        StartTime: at(-10),
        EndTime: at(0),
        ScanBy: 'TimestampAscending',
      }),
    );
    return MetricDataResults;
  }

  return { put, lastMinutes, compute };
}
