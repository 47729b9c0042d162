import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { signalPoints } from './signalPoints';

/** A signal whose last known value is outside what is expected. */
export interface Breach {
  id: string;
  title: string;
  unit: EvidenceSignal['unit'];
  value: number;
}

/** What breaks its limit at present, of all that must hold. */
export function breachesNow({ signals, windows }: Evidence): Breach[] {
  return signals
    .filter(({ role }) => role !== 'faultEvidence')
    .flatMap(signal => {
      const last = signalPoints(signal, windows)
        .filter(({ value }) => value !== null)
        .at(-1);
      if (!last?.outside || last.phase === 'before' || last.value === null) {
        return [];
      }
      const { id, title, unit } = signal;
      return [{ id, title, unit, value: last.value }];
    });
}
