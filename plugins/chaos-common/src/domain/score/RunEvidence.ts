import { FailureMode } from '../failureModes';
import { Verdict } from '../verdict';

/**
 * An ended run as evidence for a service. Times in epoch milliseconds.
 * @public
 */
export interface RunEvidence {
  runId: string;
  templateKey: string;
  /** What the template proved by its actions and targets. */
  modes: readonly FailureMode[];
  endedAt: number;
  verdict: Verdict;
  /** Null: the judge could not tell; a pass counts as held, a failure as not recovered. */
  behaviour: 'held' | 'recovered' | 'not-recovered' | null;
  /** How long the recovery took; the upper end where it is a range. */
  recoverySeconds: number | null;
  /** Null: the policy's. */
  recoveryObjectiveSeconds: number | null;
  /** An alarm that should have told people in time did not. */
  alarmMissed: boolean;
  /** Whether something would have stopped it. */
  hasStopCondition: boolean;
  /** How long its longest fault lasted. */
  faultSeconds: number;
  /** Share of the matching resources that were hit, in per cent. Null: not known. */
  percent: number | null;
  production: boolean;
  /** Whether the template was edited after the run. */
  templateChanged: boolean;
  /** Whether the targets would resolve to something else now. */
  targetsDrifted: boolean;
  /** Last deployment of the service. Null: nobody tells. */
  deployedAt: number | null;
}

/**
 * Why a run earns nothing.
 * @public
 */
export const UNCOUNTED_REASONS = [
  'preview',
  'not-conclusive',
  'no-stop-condition',
  'too-short',
  'too-small',
] as const;

/** @public */
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number];
