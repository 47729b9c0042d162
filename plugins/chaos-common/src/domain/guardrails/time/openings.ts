import { GuardrailWindow, WEEKDAYS } from '../policy';
import { LocalSpan } from './localTime';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;
/** 1 January 1970 was a Thursday; weeks here begin on Monday. */
const THURSDAY = 3 * DAY;

/**
 * Whether a stretch of wall-clock time lies within the openings; those that
 * touch or overlap count as one.
 */
export function isOpenThroughout(
  span: LocalSpan,
  openings: GuardrailWindow['allow'],
): boolean {
  const open = openWeek(openings);
  let at = span.from;
  while (at < span.to) {
    const inWeek = modulo(at + THURSDAY, WEEK);
    const around = open.find(({ from, to }) => from <= inWeek && inWeek < to);
    if (!around) return false;
    at += around.to - inWeek;
  }
  return true;
}

/** The openings as spans from Monday 00:00, cut at the end of the week. */
function openWeek(openings: GuardrailWindow['allow']): LocalSpan[] {
  return openings.flatMap(({ days, from, to }) =>
    days.flatMap(day => {
      const start = WEEKDAYS.indexOf(day) * DAY + clock(from);
      const end = start + modulo(clock(to) - clock(from) - 1, DAY) + 1;
      return end <= WEEK
        ? [{ from: start, to: end }]
        : [
            { from: start, to: WEEK },
            { from: 0, to: end - WEEK },
          ];
    }),
  );
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
