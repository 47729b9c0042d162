import { EvidenceSignal } from '@faultline/plugin-chaos-common';

/** At most as many signals that only prove the fault are drawn at first. */
const PROOFS = 3;

/** The signals of a run in the order that they matter. */
export interface SignalGroups {
  /** What must hold, and what few prove that the fault was felt. */
  first: EvidenceSignal[];
  /** More proofs of the same. */
  more: EvidenceSignal[];
}

/**
 * What must hold comes first, with all that could not be read. Of what only
 * proves the fault, such as a metric for each function that was hit, those that
 * felt it come before those that did not.
 */
export function signalGroups(signals: EvidenceSignal[]): SignalGroups {
  const isProof = ({ role, series }: EvidenceSignal) =>
    role === 'faultEvidence' && series !== null;
  const felt = ({ outcome }: EvidenceSignal) => (outcome?.detectedAt ? 0 : 1);
  const proofs = signals.filter(isProof).sort((a, b) => felt(a) - felt(b));
  const others = signals.filter(signal => !isProof(signal));
  // Two charts stand beside each other, so that none is left alone.
  const fit = PROOFS - ((others.length + PROOFS) % 2);
  // A button for a single chart is no less than the chart.
  const shown = proofs.length <= fit + 1 ? proofs.length : fit;
  return {
    first: [...others, ...proofs.slice(0, shown)],
    more: proofs.slice(shown),
  };
}
