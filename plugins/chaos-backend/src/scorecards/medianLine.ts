/**
 * The line through the middle of some lines of equal length: of each place the
 * median of the values that are known there, or null where none is.
 */
export function medianLine(
  lines: readonly (readonly (number | null)[])[],
): (number | null)[] {
  const [first = []] = lines;
  return first.map((_, place) =>
    medianOf(lines.flatMap(line => line[place] ?? [])),
  );
}

function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
}
