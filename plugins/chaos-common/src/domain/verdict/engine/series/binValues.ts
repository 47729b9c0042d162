import { median } from '../stats/quantile';
import type { CleanSamples } from './cleanSamples';
import { binOf, Grid } from './findGrid';

/** Bins that a dense series spans: `first` to `first + length`, exclusive. */
export interface Span {
  first: number;
  length: number;
}

type Merge = (sum: number, parts: number) => number;
const total: Merge = sum => sum;
const average: Merge = (sum, parts) => sum / parts;

interface Filled {
  sums: Float64Array;
  parts: Uint16Array;
}

function fill(samples: CleanSamples, grid: Grid, span: Span): Filled {
  const sums = new Float64Array(span.length);
  const parts = new Uint16Array(span.length);
  const { times, values } = samples;
  for (let i = 0; i < times.length; i += 1) {
    const bin = binOf(grid, times[i]!) - span.first;
    if (bin < 0 || bin >= span.length) continue;
    sums[bin]! += values[i]!;
    parts[bin]! += 1;
  }
  return { sums, parts };
}

/**
 * How to merge the parts of counts: they are summed, unless whole bins
 * elsewhere show that each part already carries the value of the whole.
 */
function mergeOfCounts({ sums, parts }: Filled): Merge {
  const whole: number[] = [];
  const summed: number[] = [];
  const averaged: number[] = [];
  parts.forEach((count, bin) => {
    if (count === 1) whole.push(sums[bin]!);
    if (count < 2) return;
    summed.push(sums[bin]!);
    averaged.push(sums[bin]! / count);
  });
  if (whole.length === 0 || summed.length === 0) return total;
  const usual = median(whole);
  const bySum = Math.abs(median(summed) - usual);
  return bySum <= Math.abs(median(averaged) - usual) ? total : average;
}

/**
 * One value per bin of the span, NaN for gaps. Where the data is finer than the
 * bins, counts are summed and everything else is averaged.
 */
export function binValues(
  samples: CleanSamples,
  grid: Grid,
  span: Span,
  options: { counts: boolean },
): Float64Array {
  const filled = fill(samples, grid, span);
  const merge = options.counts ? mergeOfCounts(filled) : average;
  const { sums, parts } = filled;
  for (let bin = 0; bin < sums.length; bin += 1) {
    if (parts[bin] === 0) sums[bin] = NaN;
    else if (parts[bin]! > 1) sums[bin] = merge(sums[bin]!, parts[bin]!);
  }
  return sums;
}
