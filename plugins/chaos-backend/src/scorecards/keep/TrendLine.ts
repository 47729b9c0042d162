const DAY = 86_400_000;
/** Days that are kept, today included. */
const KEPT = 91;
/** Values that are shown of a period. */
const POINTS = 31;
/** The usual period in days: every third of them is shown. */
const PERIOD = 90;
/** Days between two that are worked out later. */
const STEP = 3;

/** A number day by day. Days are counted from 1970, in UTC. */
export interface TrendLine {
  /** The day of the last value. */
  day: number;
  /** From this day on they were measured; before, worked out later. */
  since: number;
  /** Oldest first, one for each day. Null: not rated or not known. */
  values: (number | null)[];
}

export function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

/** `2026-11-21` */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A line that begins today. */
export function newLine(today: number): TrendLine {
  return { day: today, since: today, values: [null] };
}

/** The value of a day; null where there is none. */
export function valueAt(line: TrendLine, day: number): number | null {
  return line.values[line.values.length - 1 - (line.day - day)] ?? null;
}

/**
 * Writes the value of a day, which is the last one or a later one. A clock that
 * went back changes nothing of what is known.
 */
export function withValue(
  line: TrendLine,
  day: number,
  value: number | null,
): TrendLine {
  if (day < line.day) return line;
  const gap = Math.min(day - line.day, KEPT);
  const kept = gap === 0 ? line.values.slice(0, -1) : line.values;
  const between = Array.from({ length: Math.max(0, gap - 1) }, () => null);
  return { ...line, day, values: [...kept, ...between, value].slice(-KEPT) };
}

/** Puts something before what was measured, every third day a new value. */
export function withPast(
  line: TrendLine,
  valueOf: (day: number) => number | null,
): TrendLine {
  const first = line.day - KEPT + 1;
  const values: (number | null)[] = [];
  let last: number | null = null;
  for (let day = first; day <= line.day; day += 1) {
    if (day >= line.since) {
      values.push(valueAt(line, day));
      continue;
    }
    if ((day - first) % STEP === 0) last = valueOf(day);
    values.push(last);
  }
  return { ...line, values };
}

/**
 * What is shown of a line: 31 values, the last one that of now.
 *
 * @param days - the period, at most as many as are kept
 */
export function sample(
  line: TrendLine,
  today: number,
  current: number | null,
  days = PERIOD,
): (number | null)[] {
  const last = POINTS - 1;
  return Array.from({ length: POINTS }, (_, place) =>
    place === last
      ? current
      : valueAt(line, today - Math.round((days * (last - place)) / last)),
  );
}

/** From the first to the last of these; null when one of them is not known. */
export function changeOf(points: readonly (number | null)[]): number | null {
  const [first] = points;
  const last = points.at(-1);
  return typeof first === 'number' && typeof last === 'number'
    ? last - first
    : null;
}
