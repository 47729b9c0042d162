/** "21 Nov" for `2026-11-21`; with the year where that matters. */
export function dayWords(day: string, withYear = false): string {
  return new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear && { year: 'numeric' }),
  });
}
