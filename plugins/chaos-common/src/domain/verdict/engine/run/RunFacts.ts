import type { RunDocument } from '../document/RunDocument';
import type { Exposure } from '../series/Windows';
import type { JudgedSignal } from '../signal/JudgedSignal';
import type { Onset } from './Onset';

/** Everything that decides on a run. */
export interface RunFacts {
  document: RunDocument;
  exposure: Exposure;
  /** Seconds that a recovery may take. */
  objective: number;
  onset: Onset;
  signals: JudgedSignal[];
  /** What else happened to the service meanwhile. */
  confounders: readonly string[];
}

/** The signals that say whether the service is well. */
export function steadySignals({ signals }: RunFacts): JudgedSignal[] {
  return signals.filter(
    ({ prepared }) => prepared.signal.role === 'steadyState',
  );
}

/** The signals that end an experiment when they break. */
export function guardrails({ signals }: RunFacts): JudgedSignal[] {
  return signals.filter(({ prepared }) => prepared.signal.role === 'guardrail');
}
