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
  if (alarms.length === 1) {
    if (first.at) {
      return `Stopped by alarm ${first.name}, which went into ALARM at ${clock(
        first.at,
      )}.`;
    }
    // The time of a run of long ago is not asked for: its evidence may have it.
    const when = awaited
      ? ' CloudWatch is being asked when it went into ALARM.'
      : '';
    return `Stopped by alarm ${first.name}.${when}`;
  }
  const list = alarms
    .map(({ name, at }) => (at ? `${name} (in ALARM at ${clock(at)})` : name))
    .join(', ');
  if (first.at) return `Stopped by one of these alarms: ${list}.`;
  const which = awaited
    ? 'CloudWatch is being asked which.'
    : 'It is not known which.';
  return `Stopped by one of these alarms: ${list}. ${which}`;
}

function clock(at: string): string {
  return `${new Date(at).toISOString().slice(11, 16)} UTC`;
}
