import type {
  SignalDirection,
  SignalKind,
  SignalUnit,
} from '@faultline/plugin-chaos-common';

/** Values of a metric, one per bin; null for a gap. */
export type Values = readonly (number | null)[];

/** A window of a metric with what is known to be true of it. */
export interface BenchCase {
  /** Which row of the table it counts for. */
  group: string;
  /**
   * What it was cut from, such as a day or a file: cases of one source resemble
   * each other, so that only other sources tell how well a rule carries over.
   */
  source?: string;
  kind: SignalKind;
  unit: SignalUnit;
  direction: SignalDirection;
  /** Seconds per bin. */
  period: number;
  /** Quiet bins before the baseline, oldest first. */
  history: Values;
  baseline: Values;
  /** While the fault lasted. */
  fault: Values;
  /** After it. */
  recovery: Values;
  /** Ratio as counts: events per bin of history, baseline, fault, recovery. */
  totals?: Values;
  /** Whether the fault moved the metric; false for quiet windows. */
  deviates: boolean;
  /**
   * Bins from the start of the fault until the metric was good again; null when
   * it stayed bad, undefined when nobody knows.
   */
  recoversAfter?: number | null;
  /** Bins from the start of the fault to the first bad one. */
  deviatesAfter?: number;
}
