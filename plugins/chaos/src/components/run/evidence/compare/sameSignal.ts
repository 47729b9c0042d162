import { EvidenceSignal } from '@faultline/plugin-chaos-common';

/** The signal of another run that shows the same; ids and titles may change. */
export function sameSignal(
  signal: EvidenceSignal,
  others: EvidenceSignal[],
): EvidenceSignal | undefined {
  return others.find(
    ({ metric, unit, cell }) =>
      metric === signal.metric &&
      unit === signal.unit &&
      cell.id === signal.cell.id,
  );
}
