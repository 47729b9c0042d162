import type { Confidence, Behaviour, ReasonCode } from './engine/RunVerdict';

/**
 * What a run says about the service. Never the same as the FIS state.
 * @public
 */
export const VERDICTS = [
  'passed',
  'failed',
  'inconclusive',
  'invalid',
  'preview',
] as const;

/** @public */
export type Verdict = (typeof VERDICTS)[number];

/**
 * The machine-readable reasons for a verdict.
 * @public
 */
export const VERDICT_REASONS = [
  'alarms_held',
  'stop_alarm_fired',
  'no_stop_alarm',
  'stopped_early',
  'cancelled',
  'not_run',
  'nothing_hit',
  'preview',
  'judging',
] as const;

/** @public */
export type VerdictReason = (typeof VERDICT_REASONS)[number] | ReasonCode;

/**
 * A verdict with its reason as a code and as a sentence. With the reason
 * `judging` it says only that the verdict is still to come.
 * @public
 */
export interface Judgement {
  verdict: Verdict;
  reason: VerdictReason;
  text: string;
  /** How the service behaved; only once the signals were judged. */
  behaviour?: Behaviour | null;
  confidence?: Confidence;
}
