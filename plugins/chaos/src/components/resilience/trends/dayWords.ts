/** A day such as `2026-11-21` in the reader's way; with the year on request. */
export function dayWords(day: string, withYear = false): string {
  return new Date(day).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear && { year: 'numeric' }),
  });
}
