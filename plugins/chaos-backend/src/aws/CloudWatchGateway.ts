import { Cell } from '@faultline/plugin-chaos-common';
import { Lane } from './AwsClients';

/** A CloudWatch alarm as it is now. */
export interface AlarmReading {
  arn: string;
  name: string;
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
}

/** CloudWatch in our words. Rejects with errors of `awsErrors.ts`. */
export interface CloudWatchGateway {
  /** Metric, composite and log alarms by name; what does not exist is left out. */
  describeAlarms(
    cell: Cell,
    names: string[],
    lane?: Lane,
  ): Promise<AlarmReading[]>;
}
