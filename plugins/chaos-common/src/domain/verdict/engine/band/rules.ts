import type { SignalKind } from '../document/RunDocument';
import type { Persistence } from './scanPeak';

/** What counts as a deviation, and how sure the past must make it. */
export interface Rule {
  /**
   * M of N consecutive bins anywhere after the start of the fault; as `onset`,
   * most of the first bins, where an effect is expected; as `fault`, most bins
   * of the fault itself.
   */
  look: Persistence | 'onset' | 'fault';
  /** Limit without which nothing counts, in scales. */
  least: number;
  /** Limit where the metric's past is too short to say. */
  uncalibrated: number;
}

/**
 * High for a short time, or less high for longer: bursts of two bins are common
 * in noise, three in a row are rare, and hardly any noise fills a whole fault
 * window. Values that are bounded and symmetric need less than those with a
 * long tail.
 */
const BOUNDED: readonly Rule[] = [
  { look: { m: 2, n: 3 }, least: 3, uncalibrated: 3.5 },
  { look: { m: 3, n: 3 }, least: 2.2, uncalibrated: 2.5 },
  { look: { m: 4, n: 5 }, least: 2.2, uncalibrated: 2.5 },
  { look: 'onset', least: 1.4, uncalibrated: 1.75 },
  { look: 'fault', least: 1, uncalibrated: 1.25 },
];

const LONG_TAILED: readonly Rule[] = [
  { look: { m: 2, n: 3 }, least: 4, uncalibrated: 8 },
  { look: { m: 3, n: 3 }, least: 2.2, uncalibrated: 2.7 },
  { look: { m: 4, n: 5 }, least: 1.8, uncalibrated: 2.2 },
  { look: 'onset', least: 1.2, uncalibrated: 1.5 },
  { look: 'fault', least: 0.9, uncalibrated: 1 },
];

/** Whether values of a kind have a long tail on their bad side. */
export function isLongTailed(kind: SignalKind): boolean {
  return kind !== 'utilization' && kind !== 'ratio';
}

/** Where a fault has a few bins of five minutes, each of them counts. */
const COARSE_BOUNDED: readonly Rule[] = [
  { look: { m: 1, n: 1 }, least: 3, uncalibrated: 4 },
  { look: { m: 2, n: 3 }, least: 2.2, uncalibrated: 2.5 },
];

const COARSE_LONG_TAILED: readonly Rule[] = [
  { look: { m: 1, n: 1 }, least: 3, uncalibrated: 6 },
  { look: { m: 2, n: 3 }, least: 2.2, uncalibrated: 3 },
];

/** The rules for the deviation of a service. */
export function rulesFor(
  kind: SignalKind,
  options: { fewBins: boolean },
): readonly Rule[] {
  if (options.fewBins) {
    return isLongTailed(kind) ? COARSE_LONG_TAILED : COARSE_BOUNDED;
  }
  return isLongTailed(kind) ? LONG_TAILED : BOUNDED;
}

/**
 * A fault acts on its evidence directly, so that less is asked for than of a
 * deviation of the service: two of three bins, or a single one far out.
 */
export const EVIDENCE_RULES: readonly Rule[] = [
  { look: { m: 2, n: 3 }, least: 3.5, uncalibrated: 4.2 },
  { look: { m: 1, n: 1 }, least: 6, uncalibrated: 7 },
];
