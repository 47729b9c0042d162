/** Most that a single bin may say for or against a recovery. */
const LOUDEST = 3;

/** Mean of a kernel with tails that fall off slowly (Laplace), unscaled. */
function densityAt(
  value: number,
  sample: Float64Array,
  { shift, width }: { shift: number; width: number },
): number {
  let sum = 0;
  for (const one of sample)
    sum += Math.exp(-Math.abs(value - one - shift) / width);
  return Math.max(sum / sample.length, Number.MIN_VALUE);
}

/**
 * How much more likely a value is usual than part of a deviation, as the
 * logarithm of the ratio. The usual is what the baseline was, in whatever shape;
 * the deviation is the same, shifted.
 *
 * @param usual - values of the baseline
 * @param shift - by which the deviation differs from them
 * @param width - by which a value is blurred
 */
export function weighValue(
  value: number,
  usual: Float64Array,
  { shift, width }: { shift: number; width: number },
): number {
  const good = densityAt(value, usual, { shift: 0, width });
  const bad = densityAt(value, usual, { shift, width });
  const ratio = Math.log(good / bad);
  return Math.max(-LOUDEST, Math.min(LOUDEST, ratio));
}
