import { SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { driveFis } from '../driveFis';
import type { Test } from '../startTest';
import { ALARM } from '../templates';

/** Sets the alarm that guards experiments. */
export const setAlarm =
  (StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA') =>
  ({ cloudWatch }: Test) =>
    cloudWatch.send(
      new SetAlarmStateCommand({
        AlarmName: ALARM,
        StateValue,
        StateReason: 'Test',
      }),
    );

export const engageLever = ({ fisV2 }: Test) =>
  fisV2
    .updateSafetyLeverState({
      id: 'default',
      state: { status: 'engaged', reason: 'Test' },
    })
    .promise();

export const stop = ({ fisV2 }: Test, id: string) =>
  fisV2.stopExperiment({ id }).promise();

/** The id of the template that an experiment names. */
export async function templateOf(test: Test, id: string): Promise<string> {
  return (await driveFis(test).get(id)).experimentTemplateId ?? '';
}
