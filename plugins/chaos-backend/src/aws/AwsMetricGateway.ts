import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetDashboardCommand,
  GetMetricDataCommand,
  MetricDataQuery as AwsQuery,
} from '@aws-sdk/client-cloudwatch';
import { InputError, NotFoundError } from '@backstage/errors';
import { Cell } from '@faultline/plugin-chaos-common';
import { AwsClients } from './AwsClients';
import { mapAwsError } from './awsErrors';
import { toChange, toDefinition, toWordless } from './fromAlarms';
import {
  AlarmChange,
  AlarmDefinition,
  MetricDataQuery,
  MetricDataResult,
  MetricGateway,
} from './MetricGateway';

const NAMES_PER_CALL = 100;
const MOST_QUERIES = 500;
const MOST_POINTS = 100_800;

/** CloudWatch's past through the AWS SDK. */
export class AwsMetricGateway implements MetricGateway {
  readonly #clients: AwsClients<CloudWatchClient>;

  static create(options: {
    clients: AwsClients<CloudWatchClient>;
  }): AwsMetricGateway {
    return new AwsMetricGateway(options.clients);
  }

  private constructor(clients: AwsClients<CloudWatchClient>) {
    this.#clients = clients;
  }

  async describeDefinitions(
    cell: Cell,
    names: string[],
  ): Promise<AlarmDefinition[]> {
    const wanted = [...new Set(names)];
    const found: AlarmDefinition[] = [];
    for (let at = 0; at < wanted.length; at += NAMES_PER_CALL) {
      const command = new DescribeAlarmsCommand({
        AlarmNames: wanted.slice(at, at + NAMES_PER_CALL),
        // Without them AWS leaves composite alarms out.
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
        MaxRecords: NAMES_PER_CALL,
      });
      const answer = await this.#ask(cell, 'DescribeAlarms', client =>
        client.send(command),
      );
      found.push(
        ...(answer.MetricAlarms ?? []).flatMap(toDefinition),
        ...(answer.CompositeAlarms ?? []).flatMap(each =>
          toWordless(each, 'composite'),
        ),
        ...(answer.LogAlarms ?? []).flatMap(each => toWordless(each, 'log')),
      );
    }
    return found;
  }

  async alarmHistory(
    cell: Cell,
    name: string,
    span: { from: Date; to: Date },
  ): Promise<AlarmChange[]> {
    const changes: AlarmChange[] = [];
    let token: string | undefined;
    do {
      const command = new DescribeAlarmHistoryCommand({
        AlarmName: name,
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
        HistoryItemType: 'StateUpdate',
        StartDate: span.from,
        EndDate: span.to,
        MaxRecords: NAMES_PER_CALL,
        ScanBy: 'TimestampAscending',
        NextToken: token,
      });
      const answer = await this.#ask(cell, 'DescribeAlarmHistory', client =>
        client.send(command),
      );
      changes.push(...(answer.AlarmHistoryItems ?? []).flatMap(toChange));
      token = answer.NextToken || undefined;
    } while (token);
    return changes;
  }

  async getDashboard(cell: Cell, name: string): Promise<string> {
    const command = new GetDashboardCommand({ DashboardName: name });
    const answer = await this.#ask(cell, 'GetDashboard', client =>
      client.send(command),
    );
    return answer.DashboardBody ?? '{}';
  }

  async getMetricData(
    cell: Cell,
    queries: MetricDataQuery[],
    span: { from: Date; to: Date },
  ): Promise<Map<string, MetricDataResult>> {
    if (queries.length > MOST_QUERIES) {
      throw new InputError(
        `${queries.length} metrics are too many for one run; ${MOST_QUERIES} can be read.`,
      );
    }
    const results = new Map<string, MetricDataResult>();
    let token: string | undefined;
    do {
      const command = new GetMetricDataCommand({
        MetricDataQueries: queries.map(toAwsQuery),
        StartTime: span.from,
        EndTime: span.to,
        ScanBy: 'TimestampAscending',
        MaxDatapoints: MOST_POINTS,
        NextToken: token,
      });
      const answer = await this.#ask(cell, 'GetMetricData', client =>
        client.send(command),
      );
      for (const each of answer.MetricDataResults ?? []) {
        const known = results.get(each.Id ?? '') ?? {
          points: [],
          problem: null,
        };
        const values = each.Values ?? [];
        (each.Timestamps ?? []).forEach((at, index) =>
          known.points.push([at.getTime() / 1000, values[index] ?? NaN]),
        );
        known.problem = problemOf(each.StatusCode, cell);
        results.set(each.Id ?? '', known);
      }
      token = answer.NextToken || undefined;
    } while (token);
    return results;
  }

  async #ask<T>(
    cell: Cell,
    operation: string,
    send: (client: CloudWatchClient) => Promise<T>,
  ): Promise<T> {
    try {
      return await send(await this.#clients.get(cell, 'read'));
    } catch (error) {
      const name = (error as Error | undefined)?.name ?? '';
      if (name === 'ResourceNotFound' || name === 'DashboardNotFoundError') {
        throw new NotFoundError(`CloudWatch has nothing of that name`, error);
      }
      throw mapAwsError(error, { action: `cloudwatch:${operation}`, cell });
    }
  }
}

function toAwsQuery(query: MetricDataQuery): AwsQuery {
  const { id, expression, metric, period, wanted } = query;
  if (expression || !metric) {
    return {
      Id: id,
      Expression: expression,
      Period: period,
      ReturnData: wanted,
    };
  }
  return {
    Id: id,
    ReturnData: wanted,
    MetricStat: {
      Period: period,
      Stat: metric.stat,
      Metric: {
        Namespace: metric.namespace,
        MetricName: metric.metric,
        Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      },
    },
  };
}

function problemOf(status: string | undefined, cell: Cell): string | null {
  const place = `${cell.accountName}, ${cell.region}`;
  if (status === 'Forbidden') {
    return `AWS denied cloudwatch:GetMetricData for this metric in ${place}. Allow the portal's role to read it.`;
  }
  if (status === 'InternalError') {
    return `CloudWatch failed to read this metric in ${place}. It is asked for again.`;
  }
  return null;
}
