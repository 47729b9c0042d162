import type { Outcome } from '../outcome/findOutcome';
import type { Confidence, ReasonCode, SignalOutcome } from '../RunVerdict';
import type { PreparedSignal } from '../series/prepareSignal';
import type { Fit } from './Fit';
import type { Effect } from './measureEffect';

/** A signal with all that was found out about it, before it is put in words. */
export interface JudgedSignal {
  prepared: PreparedSignal;
  verdict: SignalOutcome;
  reason: ReasonCode | null;
  confidence: Confidence;
  /** Why it cannot be judged, in words. */
  refusal?: string;
  outcome?: Outcome;
  fit?: Fit;
  effect?: Effect;
  /** The deviation that a promise tolerates. */
  tolerated?: Effect;
  /** What else is worth knowing. */
  notes: ReasonCode[];
}
