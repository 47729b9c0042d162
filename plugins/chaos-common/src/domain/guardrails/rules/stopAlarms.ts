import {
  allowed,
  counted,
  denied,
  listed,
  notApplicable,
  notKnown,
} from '../findings';
import { Guardrail } from '../Guardrail';

/** Something must end the run when it hurts, and must not be ringing already. */
export const stopAlarms: Guardrail = {
  id: 'stop-alarms',
  title: 'Stop alarms',
  check({ template, stopAlarms: read, environment }, policy) {
    const arns = template.stopAlarmArns;
    if (arns.length === 0) {
      return policy.requireStopCondition
        ? denied(
            `The template has no stop alarm, and ${environment} requires at least one.`,
            "Add a CloudWatch alarm to the template's stop conditions.",
          )
        : notApplicable(
            `The template has no stop alarm, and ${environment} requires none.`,
          );
    }
    if (!read.known) return notKnown(read);
    const states = new Map(read.value.map(alarm => [alarm.arn, alarm]));
    const alarms = arns.map(
      arn =>
        states.get(arn) ?? { arn, name: nameOfAlarm(arn), state: 'missing' },
    );
    const inState = (state: string) =>
      alarms.filter(alarm => alarm.state === state).map(({ name }) => name);
    const [ringing, missing, silent] = [
      inState('ALARM'),
      inState('missing'),
      inState('INSUFFICIENT_DATA'),
    ];
    if (ringing.length > 0) {
      return denied(
        `${listed(ringing)} ${ringing.length === 1 ? 'is' : 'are'} in ALARM.`,
        'Find out why before you add a fault; AWS would refuse the run too.',
      );
    }
    if (missing.length > 0) {
      return denied(
        `${listed(missing)} cannot be found in CloudWatch.`,
        "Create the alarm again or take it out of the template's stop conditions.",
      );
    }
    const quiet = silent.length
      ? `none in ALARM; ${listed(silent)} without data`
      : 'all OK';
    return allowed(`${counted(arns.length, 'stop alarm')} set, ${quiet}.`);
  },
};

function nameOfAlarm(arn: string): string {
  return arn.split(':alarm:')[1] ?? arn;
}
