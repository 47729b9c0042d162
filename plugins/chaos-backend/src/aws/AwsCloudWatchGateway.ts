import {
  AlarmHistoryItem,
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import { Cell } from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { AwsClients, Lane } from './AwsClients';
import { mapAwsError } from './awsErrors';
import { AlarmReading, CloudWatchGateway } from './CloudWatchGateway';

const NAMES_PER_CALL = 100;
const CHANGES_PER_CALL = 100;
const LONGEST_MS = 4_000;
const ALARM_TYPES = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'] as const;

/** The data of a change of state, which AWS gives as JSON in a text. */
const changeData = z.object({
  oldState: z.object({ stateValue: z.string() }).optional(),
  newState: z.object({ stateValue: z.string() }),
});

/** CloudWatch through the AWS SDK. */
export class AwsCloudWatchGateway implements CloudWatchGateway {
  readonly #clients: AwsClients<CloudWatchClient>;

  static create(options: {
    clients: AwsClients<CloudWatchClient>;
  }): AwsCloudWatchGateway {
    return new AwsCloudWatchGateway(options.clients);
  }

  private constructor(clients: AwsClients<CloudWatchClient>) {
    this.#clients = clients;
  }

  async describeAlarms(
    cell: Cell,
    names: string[],
    lane: Lane = 'read',
  ): Promise<AlarmReading[]> {
    const wanted = [...new Set(names)];
    const found: AlarmReading[] = [];
    for (let at = 0; at < wanted.length; at += NAMES_PER_CALL) {
      const part = wanted.slice(at, at + NAMES_PER_CALL);
      found.push(...(await this.#describe(cell, part, lane)));
    }
    return found;
  }

  async alarmRaisings(
    cell: Cell,
    name: string,
    { from, to }: { from: Date; to: Date },
  ): Promise<Date[]> {
    try {
      const client = await this.#clients.get(cell, 'read');
      const raisings: Date[] = [];
      let NextToken: string | undefined;
      do {
        const answer = await client.send(
          new DescribeAlarmHistoryCommand({
            AlarmName: name,
            // Without them AWS leaves composite alarms out.
            AlarmTypes: [...ALARM_TYPES],
            HistoryItemType: 'StateUpdate',
            StartDate: from,
            EndDate: to,
            ScanBy: 'TimestampAscending',
            MaxRecords: CHANGES_PER_CALL,
            NextToken,
          }),
        );
        raisings.push(...(answer.AlarmHistoryItems ?? []).flatMap(raisedAt));
        NextToken = answer.NextToken || undefined;
      } while (NextToken);
      return raisings;
    } catch (error) {
      throw mapAwsError(error, {
        action: 'cloudwatch:DescribeAlarmHistory',
        cell,
      });
    }
  }

  async #describe(
    cell: Cell,
    names: string[],
    lane: Lane,
  ): Promise<AlarmReading[]> {
    try {
      const client = await this.#clients.get(cell, lane);
      const answer = await client.send(
        new DescribeAlarmsCommand({
          AlarmNames: names,
          // Without them AWS leaves composite alarms out.
          AlarmTypes: [...ALARM_TYPES],
          MaxRecords: NAMES_PER_CALL,
        }),
        { abortSignal: AbortSignal.timeout(LONGEST_MS) },
      );
      return [
        ...(answer.MetricAlarms ?? []),
        ...(answer.CompositeAlarms ?? []),
        ...(answer.LogAlarms ?? []),
      ].flatMap(({ AlarmArn: arn, AlarmName: name, StateValue: state }) =>
        arn && name && isState(state) ? [{ arn, name, state }] : [],
      );
    } catch (error) {
      throw mapAwsError(error, { action: 'cloudwatch:DescribeAlarms', cell });
    }
  }
}

function raisedAt({ Timestamp, HistoryData }: AlarmHistoryItem): Date[] {
  const change = changeData.safeParse(parsed(HistoryData));
  if (!Timestamp || !change.success) return [];
  const { oldState, newState } = change.data;
  const raised =
    newState.stateValue === 'ALARM' && oldState?.stateValue !== 'ALARM';
  return raised ? [Timestamp] : [];
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

function isState(state: string | undefined): state is AlarmReading['state'] {
  return state === 'OK' || state === 'ALARM' || state === 'INSUFFICIENT_DATA';
}
