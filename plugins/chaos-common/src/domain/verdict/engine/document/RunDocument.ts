/** @public */
export const SIGNAL_KINDS = [
  'latency',
  'ratio',
  'count',
  'utilization',
  'traffic',
  'business',
] as const;

/** @public */
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** @public */
export const SIGNAL_ROLES = [
  'steadyState',
  'faultEvidence',
  'traffic',
  'guardrail',
] as const;

/** @public */
export type SignalRole = (typeof SIGNAL_ROLES)[number];

/** @public */
export const SIGNAL_DIRECTIONS = ['up', 'down', 'both'] as const;

/** @public */
export type SignalDirection = (typeof SIGNAL_DIRECTIONS)[number];

/** @public */
export const SIGNAL_UNITS = ['s', 'ms', '%', 'count', 'none'] as const;

/** @public */
export type SignalUnit = (typeof SIGNAL_UNITS)[number];

/** @public */
export const MISSING_POLICIES = [
  'notBreaching',
  'breaching',
  'ignore',
] as const;

/** @public */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** @public */
export const THRESHOLD_OPERATORS = ['<', '<=', '>', '>='] as const;

/** @public */
export type ThresholdOperator = (typeof THRESHOLD_OPERATORS)[number];

/**
 * One value: the start of its bin in epoch seconds, and the value or null for
 * a gap. It covers `[t, t + period)`.
 * @public
 */
export type Sample = readonly [number, number | null];

/**
 * What must hold, breached when `m` of `n` consecutive bins break it.
 * @public
 */
export interface Threshold {
  op: ThresholdOperator;
  /** In the unit of the signal. */
  value: number;
  m: number;
  n: number;
}

/**
 * A metric that takes part in a verdict.
 * @public
 */
export interface Signal {
  id: string;
  kind: SignalKind;
  role: SignalRole;
  /** Which way is bad. */
  direction: SignalDirection;
  unit: SignalUnit;
  /** The contract; where there is one, it wins over statistics. */
  threshold?: Threshold;
  missing: MissingPolicy;
  /** Around the run, in any order. Empty for a ratio with counts. */
  points: readonly Sample[];
  /** Before `points`, up to seven days; calibrates what noise is. */
  history: readonly Sample[];
  /** Ratio: bad events for direction `up`, good ones for `down`. */
  numerator?: readonly Sample[];
  /** Ratio: all events. */
  denominator?: readonly Sample[];
  numeratorHistory?: readonly Sample[];
  denominatorHistory?: readonly Sample[];
  /** The smallest change worth reporting; for a ratio `abs` is a share. */
  minEffect?: { rel?: number; abs?: number };
  /** Requests per bin below which nothing is judged. */
  minSamples?: number;
  /**
   * Whether the run may pass without this signal. Unset: it may pass without
   * a signal that is too noisy, never without one that has no data.
   */
  critical?: boolean;
}

/**
 * What FIS says of the experiment. Times are epoch seconds.
 * @public
 */
export interface ExperimentTimes {
  start: number;
  /** Start of the first action that does harm; null when none ran. */
  faultStart: number | null;
  /** End of the last one. */
  faultEnd: number | null;
  end: number;
  /** When the judging happens; null: after everything has been recorded. */
  now: number | null;
  state: 'completed' | 'stopped' | 'failed' | 'cancelled';
  /** Whether the fault stays until `faultEnd` or is over at once. */
  faultType?: 'lasting' | 'momentary';
}

/**
 * A run with the series of its signals: all that a verdict is made of.
 * @public
 */
export interface RunDocument {
  id: string;
  kind: 'run' | 'preview' | 'not-run';
  /** Length of a bin in seconds. */
  period: number;
  experiment: ExperimentTimes;
  /** How long recovery may take. Unset: ten minutes. */
  recoveryObjectiveSeconds?: number;
  /** How long recovery is watched after the fault. */
  recoveryHorizonSeconds?: number;
  signals: Signal[];
}
