import { alarmsNamedIn } from './alarmsNamedIn';
import { HaltAlarm } from './HaltAlarm';

/** AWS FIS halts within this long after an alarm; which of two came first does not show. */
const TOGETHER_MS = 5_000;

/**
 * A stop alarm and when it went into ALARM during a run.
 * @public
 */
export interface WatchedAlarm {
  name: string;
  /** Null when its history cannot be read. */
  raisedAt: readonly Date[] | null;
}

/**
 * Finds the alarm that halted a run: AWS halts at the first stop alarm that goes
 * into ALARM, and starts no run while one is. What AWS names in its reason comes
 * before everything else. Several are returned when it cannot be told which:
 * those that went off within seconds of the first, and those that nobody can
 * read. The first to go off is the first in the list. Empty when none is known
 * to have gone off.
 *
 * @param reason - AWS's words for the end of the run
 * @public
 */
export function findHalt(
  alarms: readonly WatchedAlarm[],
  reason: string,
): HaltAlarm[] {
  const named = alarmsNamedIn(
    reason,
    alarms.map(({ name }) => name),
  );
  const suspects =
    named.length > 0
      ? alarms.filter(({ name }) => named.includes(name))
      : alarms;
  const raised = suspects
    .flatMap(({ name, raisedAt }) => {
      if (!raisedAt || raisedAt.length === 0) return [];
      return [{ name, at: Math.min(...raisedAt.map(Number)) }];
    })
    .sort((a, b) => a.at - b.at);
  const [first] = raised;
  if (!first) return [];
  return [
    ...raised
      .filter(({ at }) => at - first.at <= TOGETHER_MS)
      .map(({ name, at }) => ({ name, at: new Date(at).toISOString() })),
    ...suspects
      .filter(({ raisedAt }) => raisedAt === null)
      .map(({ name }) => ({ name, at: null })),
  ];
}
