/** Air above and below the values, as a share of their range. */
const AIR = 0.08;

/**
 * The range of the axis of values: all of them, from zero unless some are
 * below, never empty.
 */
export function valueRange(values: (number | null)[]): [number, number] {
  const known = values.filter(
    (value): value is number => value !== null && Number.isFinite(value),
  );
  const low = Math.min(0, ...known);
  const high = Math.max(low, ...known);
  const air = (high - low) * AIR || 1;
  return [low < 0 ? low - air : 0, high + air];
}
