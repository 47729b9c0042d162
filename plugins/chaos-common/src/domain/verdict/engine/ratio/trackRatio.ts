import { deviatedBins } from '../outcome/deviatedBins';
import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';
import { chanceOf } from './chanceOf';
import { Counts, pool, poolBins, Proportion, shareOf } from './Proportion';

/** Part of the usual traffic without which a recovery proves nothing. */
const ENOUGH_TRAFFIC = 0.5;
/** Part of a deviation that may be left in a recovery. */
const REST = 0.25;
/** Most that a single bin may say for or against a recovery. */
const LOUDEST = 8;
/** Events that are assumed beyond those seen, so that no chance is zero. */
const PRIOR = 0.5;

/** What a ratio is compared with, and when the difference matters. */
export interface RatioBaseline {
  before: Proportion;
  /** Requests per bin before the fault. */
  usualTraffic: number;
  dispersion: number;
  /** Smallest difference that matters, as a share. */
  minEffect: number;
  /** Chance below which a stretch of bins counts as a breach. */
  alpha: number;
  /** Lengths of the stretches that are counted together, in bins. */
  stretches: readonly number[];
}

function findBreaches(
  counts: Counts,
  { faultFrom, end }: Windows,
  baseline: RatioBaseline,
): Uint8Array {
  const { before, dispersion, minEffect, alpha } = baseline;
  const usual = shareOf(before);
  const breaches = new Uint8Array(counts.all.length);
  const exceeds = (bin: number) =>
    shareOf(pool(counts, bin, bin + 1)) >= usual + minEffect;
  for (const length of baseline.stretches) {
    const last = Math.max(faultFrom + 1, end - length + 1);
    for (let from = faultFrom; from < last; from += 1) {
      const to = Math.min(end, from + length);
      const seen = pool(counts, from, to);
      if (shareOf(seen) - usual < minEffect) continue;
      if (chanceOf(seen, before, dispersion) >= alpha) continue;
      for (let bin = from; bin < to; bin += 1) {
        if (exceeds(bin)) breaches[bin] = 1;
      }
    }
  }
  return breaches;
}

/** Share with a little of doubt added, strictly between 0 and 1. */
function soften({ bad, all }: Proportion): number {
  return (bad + PRIOR) / (all + 2 * PRIOR);
}

/** Follows a share of bad events by counting them over a few bins at a time. */
export function trackRatio(
  counts: Counts,
  windows: Windows,
  baseline: RatioBaseline,
): Track {
  const { before, dispersion, minEffect } = baseline;
  const usual = shareOf(before);
  const breaches = findBreaches(counts, windows, baseline);
  const deviated = poolBins(counts, deviatedBins(breaches, windows.hold));
  const allowed =
    usual + Math.max(minEffect, REST * (shareOf(deviated) - usual));
  const good = soften(before);
  const bad = Math.max(soften(deviated), good + minEffect / 2);
  return {
    breaches,
    isKnown: bin => counts.all[bin]! > 0,
    isGood: bins => {
      const held = poolBins(counts, bins);
      return (
        shareOf(held) < allowed &&
        held.all >= ENOUGH_TRAFFIC * baseline.usualTraffic * bins.length
      );
    },
    // Two binomial distributions, as clumped as the baseline is.
    evidence: (bin, part) => {
      const share = good + part * (bad - good);
      const perBad = Math.log(good / share);
      const perGood = Math.log((1 - good) / (1 - share));
      const errors = counts.bad[bin]!;
      const fine = counts.all[bin]! - errors;
      const ratio = (errors * perBad + fine * perGood) / dispersion;
      return Math.max(-LOUDEST, Math.min(LOUDEST, ratio));
    },
  };
}
