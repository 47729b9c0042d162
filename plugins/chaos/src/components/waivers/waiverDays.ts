const DAY_MS = 86_400_000;

/** A moment as its day in UTC: "2026-12-31". */
export function dayOf(at: string | number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The moment at which a waiver ends that is chosen by its day. */
export function endOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** The first and the last day on which a waiver can end. */
export function dayRange(
  now: number,
  maxDays: number,
): { min: string; max: string } {
  return { min: dayOf(now + DAY_MS), max: dayOf(now + maxDays * DAY_MS) };
}
