const UNITS: readonly (readonly [seconds: number, symbol: string])[] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
];

/**
 * Writes a length of time for people: `45 s`, `1 min 30 s`, `2 h`, `1 d 4 h`.
 * Nothing is left out, so that `1 h 1 s` is not `1 h`. Rounded to milliseconds.
 *
 * @param seconds - any finite number; a negative one gets a minus sign
 * @public
 */
export function formatDuration(seconds: number): string {
  let rest = Math.round(Math.abs(seconds) * 1000) / 1000;
  const sign = seconds < 0 && rest > 0 ? '\u2212' : '';
  if (rest > 0 && rest < 1) return `${sign}${Math.round(rest * 1000)} ms`;
  const parts: string[] = [];
  for (const [size, symbol] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${symbol}`);
    rest -= count * size;
  }
  const left = Math.round(rest * 1000) / 1000;
  if (left > 0 || parts.length === 0) parts.push(`${left} s`);
  return `${sign}${parts.join(' ')}`;
}
