import type { ThresholdOperator } from '../document/RunDocument';
import type { PreparedSignal } from '../series/prepareSignal';
import { formatValue } from './formatValue';

const SIGNS: Record<ThresholdOperator, string> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

/** The threshold of a signal with its unit: "≤ 0.8 s". Empty without one. */
export function describeThreshold(prepared: PreparedSignal): string {
  const { threshold, unit } = prepared.signal;
  if (!threshold) return '';
  const { op, value } = threshold;
  const inPercent = prepared.counts && unit === '%';
  return `${SIGNS[op]} ${formatValue(
    prepared,
    inPercent ? value / 100 : value,
  )}`;
}
