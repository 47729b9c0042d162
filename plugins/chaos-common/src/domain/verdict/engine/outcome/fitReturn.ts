import type { Track } from './Track';

/** Bins that the way back may take, from a step on, and how likely each is. */
const SLOPES = [
  { bins: 0, prior: 1 },
  { bins: 2, prior: 0.6 },
  { bins: 4, prior: 0.6 },
];
/** Bins around the beginning of a hold in which the return is looked for. */
const REACH = 6;

/**
 * How well bins fit a return, as a logarithm.
 *
 * @param first - bin of the usual again
 * @param slope - bins before it in which the deviation shrinks
 */
function fitOf(
  track: Track,
  bins: number[],
  { first, slope }: { first: number; slope: number },
): number {
  let fit = 0;
  for (const bin of bins) {
    if (bin >= first) break;
    const part = Math.min(1, (first - bin) / (slope + 1));
    fit -= track.evidence?.(bin, part) ?? 0;
  }
  return fit;
}

/** Position at which half of the weight is reached. */
function middleOf(weights: number[]): number {
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let sum = 0;
  return weights.findIndex(weight => {
    sum += weight;
    return sum >= half;
  });
}

/**
 * When a signal was good again, for noise that blurs it: of all bins around the
 * beginning of the hold, the one before and after which the return lies with
 * the same likelihood (posterior median of a change point, a step or a slope).
 *
 * @param recovery - bin with which the hold begins
 * @param from - first bin that it may have been; ends are exclusive
 */
export function fitReturn(
  track: Track,
  recovery: number,
  { from, to }: { from: number; to: number },
): number {
  if (!track.evidence) return recovery;
  const start = Math.max(from, recovery - REACH);
  const length = Math.max(0, Math.min(to, recovery + REACH) - start);
  const known = Array.from({ length }, (_, index) => start + index).filter(
    bin => track.isKnown(bin),
  );
  const fits = known.map(first =>
    SLOPES.map(({ bins, prior }) => ({
      prior,
      fit: fitOf(track, known, { first, slope: bins }),
    })),
  );
  const most = Math.max(...fits.flat().map(({ fit }) => fit));
  const weights = fits.map(all =>
    all.reduce((sum, { prior, fit }) => sum + prior * Math.exp(fit - most), 0),
  );
  return known[middleOf(weights)] ?? recovery;
}
