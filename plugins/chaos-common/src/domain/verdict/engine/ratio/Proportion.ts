/** Bad events among all events. */
export interface Proportion {
  bad: number;
  all: number;
}

/** The two series of a ratio; NaN in `all` is a gap. */
export interface Counts {
  bad: Float64Array;
  all: Float64Array;
}

/** Sums bins, without gaps. */
export function poolBins(counts: Counts, bins: number[]): Proportion {
  let bad = 0;
  let all = 0;
  for (const bin of bins) {
    if (!(counts.all[bin]! > 0)) continue;
    bad += counts.bad[bin]!;
    all += counts.all[bin]!;
  }
  return { bad, all };
}

/** Sums a stretch of bins, without gaps. */
export function pool(counts: Counts, from: number, to: number): Proportion {
  const start = Math.max(0, from);
  const length = Math.max(0, to - start);
  return poolBins(
    counts,
    Array.from({ length }, (_, index) => start + index),
  );
}

/** Share of bad events; 0 when there was none at all. */
export function shareOf({ bad, all }: Proportion): number {
  return all > 0 ? bad / all : 0;
}
