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
  /**
   * When an alarm of any kind went into ALARM within a time, oldest first.
   * CloudWatch keeps that for 30 days; empty for an alarm that does not exist.
   */
  alarmRaisings(
    cell: Cell,
    name: string,
    within: { from: Date; to: Date },
  ): Promise<Date[]>;
}
