import type { Sample } from '../document/RunDocument';

/** Finite values by time, ascending, one per time. */
export interface CleanSamples {
  times: Float64Array;
  values: Float64Array;
  /** What had to be dropped, as policy codes. */
  dropped: string[];
}

/** Positions in order of time; of several with the same time, the last given. */
function lastPerTime(times: Float64Array): number[] {
  const lastIndex = new Map<number, number>();
  times.forEach((time, index) => lastIndex.set(time, index));
  return [...lastIndex.values()].sort((a, b) => times[a]! - times[b]!);
}

/**
 * Drops what is no value (null, NaN, infinite, negative where that cannot be),
 * sorts, and keeps the last of values with the same time. A null is the same as
 * an absent point, so it never displaces a value.
 */
export function cleanSamples(
  samples: readonly Sample[],
  options: { mayBeNegative: boolean },
): CleanSamples {
  const times = new Float64Array(samples.length);
  const values = new Float64Array(samples.length);
  let kept = 0;
  let notFinite = false;
  let negative = false;
  let ascending = true;
  // A week of minutes: plain loops are what a cold process runs fast.
  for (let i = 0; i < samples.length; i += 1) {
    const sample = samples[i]!;
    const time = sample[0];
    const value = sample[1];
    if (value === null) continue;
    if (!Number.isFinite(value) || !Number.isFinite(time)) notFinite = true;
    else if (value < 0 && !options.mayBeNegative) negative = true;
    else {
      if (kept > 0 && time <= times[kept - 1]!) ascending = false;
      times[kept] = time;
      values[kept] = value;
      kept += 1;
    }
  }
  const dropped = [
    ...(notFinite ? ['dropped_not_finite'] : []),
    ...(negative ? ['dropped_negative'] : []),
  ];
  const given = times.subarray(0, kept);
  if (ascending) {
    return { times: given, values: values.subarray(0, kept), dropped };
  }
  const order = lastPerTime(given);
  return {
    times: Float64Array.from(order, index => times[index]!),
    values: Float64Array.from(order, index => values[index]!),
    dropped,
  };
}
