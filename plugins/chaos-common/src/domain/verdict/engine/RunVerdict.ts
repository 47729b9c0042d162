import type { Verdict } from '../Verdict';

/**
 * Version of the algorithm. Stored with each verdict, so that a change of the
 * algorithm never passes for a change of the service.
 * @public
 */
export const ENGINE_VERSION = 'verdict/1';

/** @public */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** @public */
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * How the service behaved, whatever the objective says of it.
 * @public
 */
export type Behaviour = 'held' | 'recovered' | 'not-recovered';

/**
 * Why a signal or a run cannot be judged.
 * @public
 */
export const INCONCLUSIVE_REASONS = [
  'experiment_not_run',
  'no_data',
  'telemetry_lost',
  'no_traffic',
  'baseline_unhealthy',
  'baseline_drifting',
  'too_noisy',
  'fault_not_observed',
  'exposure_too_short',
  'recovery_unknown',
  'aborted_by_guardrail',
] as const;

/** @public */
export type InconclusiveReason = (typeof INCONCLUSIVE_REASONS)[number];

/**
 * Every code that a reason may have.
 * @public
 */
export const REASON_CODES = [
  ...INCONCLUSIVE_REASONS,
  'preview',
  'bad_input',
  'held',
  'recovered_in_time',
  'recovered_too_late',
  'recovered_only_after_fault',
  'not_recovered',
  'relapsed',
  'fault_unverified',
  'degraded_within_tolerance',
  'deviated_after_fault',
  'late_onset',
  'failback_pending',
  'low_sample',
  'few_bins',
  'spiky',
  'short_recovery',
  'confounded_by',
] as const;

/** @public */
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * Why a verdict is what it is: a code for programs, a sentence for people. A
 * sentence on something that can be fixed says how.
 * @public
 */
export interface Reason {
  code: ReasonCode;
  text: string;
}

/** @public */
export type SignalOutcome =
  | 'held'
  | 'recovered'
  | 'not_recovered'
  | 'inconclusive';

/**
 * Lower and upper bound in seconds; binned data knows nothing finer.
 * @public
 */
export type Interval = [number, number];

/**
 * What a signal is held against: a promised threshold, the band of its own past,
 * or a count of bad events. `none` when it could not be judged.
 * @public
 */
export type Method = 'band' | 'ratio' | 'contract' | 'none';

/**
 * The numbers behind a signal's verdict, enough to draw and to check it.
 * @public
 */
export interface SignalEvidence {
  method: Method;
  /** Seconds per bin as found in the data. */
  period: number;
  /** Usual value before the fault, in the unit of the signal. */
  center: number | null;
  /** Usual deviation from it. */
  scale: number | null;
  /** Scales above the centre that count as a breach. */
  limit: number | null;
  /** Quiet windows of the signal's own past that set the limit. */
  placebos: number;
  /** Largest deviation in the fault and recovery windows, in scales. */
  peak: number | null;
  /** Typical shift while the deviation lasted (Hodges-Lehmann). */
  shift: number | null;
  /** The same as a share of the centre. */
  relativeShift: number | null;
  /** Chance that a value of the deviation is worse than one before. */
  superiority: number | null;
  /** Whether the deviation began after the fault had ended. */
  phase: 'fault' | 'recovery' | null;
  /** Seconds of good values that count as recovered. */
  hold: number;
  /** Bins without a value in the baseline, fault and recovery windows. */
  gaps: number;
  /** What was cleaned or filled, in plain codes. */
  policies: string[];
}

/**
 * What one signal says.
 * @public
 */
export interface SignalVerdict {
  id: string;
  verdict: SignalOutcome;
  reason: ReasonCode | null;
  /** Start of the first breaching bin. */
  detectedAt: number | null;
  /** Start of the first bin of the hold. */
  recoveredAt: number | null;
  /** Since the start of the fault. */
  timeToDetectSeconds: Interval | null;
  /** Since detection. */
  timeToRecoverSeconds: Interval | null;
  confidence: Confidence;
  text: string;
  evidence: SignalEvidence;
}

/**
 * What a run says about the service, with its reasons, the deciding one first.
 * @public
 */
export interface RunVerdict {
  id: string | null;
  engine: string;
  verdict: Verdict;
  behaviour: Behaviour | null;
  confidence: Confidence;
  reasons: Reason[];
  signals: SignalVerdict[];
}
