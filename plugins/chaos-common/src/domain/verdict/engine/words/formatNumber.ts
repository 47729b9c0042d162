const PLAIN = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const LARGE = 1e6;
const SMALL = 1e-4;

/**
 * A number as precise as anybody needs it: "0.785", "1,230", "2.5 million".
 * Powers of ten stand for what has no name.
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  // Adding zero turns -0 into 0.
  if (size === 0 || (size >= SMALL && size < LARGE)) {
    return PLAIN.format(value + 0);
  }
  if (size >= LARGE && size < 1e9)
    return `${PLAIN.format(value / 1e6)} million`;
  if (size >= 1e9 && size < 1e12) return `${PLAIN.format(value / 1e9)} billion`;
  return String(Number(value.toPrecision(3)));
}
