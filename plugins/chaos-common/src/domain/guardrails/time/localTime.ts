import { DateTime, IANAZone } from 'luxon';

const MINUTE = 60_000;
const STEP = 6 * 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/**
 * A stretch of time in which clocks run evenly, as wall-clock milliseconds:
 * what the epoch would be if the local clock showed UTC.
 */
export interface LocalSpan {
  from: number;
  to: number;
}

/**
 * Cuts a span of real time where the clocks of a zone change, and gives each
 * piece as the local clocks show it.
 *
 * @param from - epoch milliseconds, first moment
 * @param to - epoch milliseconds, first moment after it
 */
export function localSpans(
  from: number,
  to: number,
  zone: string,
): LocalSpan[] {
  const offset = offsetsOf(zone);
  const spans: LocalSpan[] = [];
  let start = from;
  for (let at = from; at < to; at += STEP) {
    const end = Math.min(at + STEP, to);
    if (offset(at) !== offset(end - 1)) {
      const change = changeBetween(at, end - 1, offset);
      spans.push({ from: start + offset(start), to: change + offset(start) });
      start = change;
    }
  }
  return [...spans, { from: start + offset(start), to: to + offset(start) }];
}

/**
 * The moments at which local clocks show a time: one, two when clocks were set
 * back over it, and when they jumped over it, the two that it may mean. First
 * and last in epoch milliseconds.
 *
 * @param local - `2026-12-20T18:00` or a date alone for its midnight
 */
export function momentsOf(
  local: string,
  zone: string,
): { first: number; last: number } {
  const offset = offsetsOf(zone);
  const wall = DateTime.fromISO(local, { zone: 'utc' }).toMillis();
  const candidates = [wall - offset(wall - DAY), wall - offset(wall + DAY)];
  const real = candidates.filter(at => at + offset(at) === wall);
  const moments = real.length > 0 ? real : candidates;
  return { first: Math.min(...moments), last: Math.max(...moments) };
}

/** The day after a local date: `2026-12-31` gives `2027-01-01`. */
export function dayAfter(date: string): string {
  return (
    DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate() ??
    date
  );
}

/** For people: `Thu 5 Nov 10:52 in Europe/Paris`. */
export function showLocal(at: number, zone: string): string {
  const local = DateTime.fromMillis(at, { zone }).setLocale('en-GB');
  return `${local.toFormat('ccc d LLL HH:mm')} in ${zone}`;
}

function offsetsOf(zone: string): (at: number) => number {
  const known = IANAZone.create(zone);
  return at => known.offset(at) * MINUTE;
}

/** The first moment after `from` whose offset differs, found by halving. */
function changeBetween(
  from: number,
  to: number,
  offset: (at: number) => number,
): number {
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle) === offset(from)) before = middle;
    else after = middle;
  }
  return after;
}
