import { Cell } from '@faultline/plugin-chaos-common';

/** The name of a CloudWatch alarm, which its ARN ends with. */
export function alarmNameOf(arn: string): string {
  return arn.split(':alarm:')[1] ?? arn;
}

/** Where an alarm is; undefined when that account or region is not configured. */
export function cellOfAlarm(
  arn: string,
  cellsById: Map<string, Cell>,
): Cell | undefined {
  const [, , , region, accountId] = arn.split(':');
  return cellsById.get(`${accountId}.${region}`);
}
