import type { Track } from './Track';

/** Bins that a change may take, from a step on, and how likely each is. */
const SLOPES = [
  { bins: 0, prior: 1 },
  { bins: 2, prior: 0.6 },
  { bins: 4, prior: 0.6 },
];

/** A course that a deviation may take: how much of it there is in a bin. */
export interface Course {
  part(bin: number): number;
  /** How likely it is before anything was seen, up to a factor. */
  prior: number;
}

/** The courses of a change at a bin, as a step or along a slope. */
export function coursesOf(
  part: (slope: number) => (bin: number) => number,
): Course[] {
  return SLOPES.map(({ bins, prior }) => ({ part: part(bins), prior }));
}

/** How well bins fit a course, as a logarithm. */
function fitOf(track: Track, bins: number[], { part }: Course): number {
  let fit = 0;
  for (const bin of bins) {
    const share = part(bin);
    if (share > 0) fit -= track.evidence?.(bin, share) ?? 0;
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
 * The bin of a change, for noise that blurs it: the one before and after which
 * it lies with the same likelihood (posterior median of a change point).
 * Undefined where no bin is known.
 *
 * @param span - bins that it may have been; `to` is exclusive
 * @param coursesAt - what a change at a bin may have looked like
 */
export function findChange(
  track: Track,
  { from, to }: { from: number; to: number },
  coursesAt: (bin: number) => Course[],
): number | undefined {
  const length = Math.max(0, to - from);
  const known = Array.from({ length }, (_, index) => from + index).filter(bin =>
    track.isKnown(bin),
  );
  const fits = known.map(bin =>
    coursesAt(bin).map(course => ({
      prior: course.prior,
      fit: fitOf(track, known, course),
    })),
  );
  const most = Math.max(...fits.flat().map(({ fit }) => fit));
  const weights = fits.map(all =>
    all.reduce((sum, { prior, fit }) => sum + prior * Math.exp(fit - most), 0),
  );
  return known[middleOf(weights)];
}
