import { EvidenceSignal } from '@faultline/plugin-chaos-common';

type Unit = EvidenceSignal['unit'];

const DIGITS = 3;

/** A value with its unit: "61.4 %", "800 ms", "1,440". */
export function valueWords(value: number, unit: Unit): string {
  const whole = Math.abs(value) >= 100;
  const text = value
    .toLocaleString(
      undefined,
      whole
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: DIGITS },
    )
    .replace('-', '−');
  return unit === 'count' || unit === 'none' ? text : `${text} ${unit}`;
}
