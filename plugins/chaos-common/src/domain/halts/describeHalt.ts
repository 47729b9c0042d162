import { HaltAlarm } from './HaltAlarm';

/**
 * Says which alarm stopped a run, or which may have when that is not known.
 *
 * @param alarms - that halted it or may have; at least one
 * @param options.awaited - whether CloudWatch is still being asked
 * @returns a sentence or two, with times in UTC
 * @public
 */
export function describeHalt(
  alarms: readonly HaltAlarm[],
  { awaited }: { awaited: boolean },
): string {
  const [first] = alarms;
  if (!first) return '';
  const teller = awaited
    ? 'CloudWatch is being asked'
    : 'CloudWatch did not tell';
  if (alarms.length === 1) {
    return first.at
      ? `Stopped by alarm ${first.name}, which went into ALARM at ${clock(
          first.at,
        )}.`
      : `Stopped by alarm ${first.name}. ${teller} when it went into ALARM.`;
  }
  const list = alarms
    .map(({ name, at }) => (at ? `${name} (in ALARM at ${clock(at)})` : name))
    .join(', ');
  const which = first.at ? '' : ` ${teller} which.`;
  return `Stopped by one of these alarms: ${list}.${which}`;
}

function clock(at: string): string {
  return `${new Date(at).toISOString().slice(11, 16)} UTC`;
}
