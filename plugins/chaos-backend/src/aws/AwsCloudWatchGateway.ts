import {
  CloudWatchClient,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import { Cell } from '@faultline/plugin-chaos-common';
import { AwsClients, Lane } from './AwsClients';
import { mapAwsError } from './awsErrors';
import { AlarmReading, CloudWatchGateway } from './CloudWatchGateway';

const NAMES_PER_CALL = 100;
const LONGEST_MS = 4_000;

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
          AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
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

function isState(state: string | undefined): state is AlarmReading['state'] {
  return state === 'OK' || state === 'ALARM' || state === 'INSUFFICIENT_DATA';
}
