import {
  findBreaches,
  Series,
  Threshold,
} from '@faultline/plugin-chaos-common';
import { SignalPoint } from '../../run/evidence/signalPoints';

/** Values as the chart takes them; outside are those in a breach. */
export function previewPoints(
  { start, period, values }: Series,
  threshold: Threshold | null,
): SignalPoint[] {
  const breached = new Set<number>();
  for (const { first, last } of threshold
    ? findBreaches(values, threshold)
    : []) {
    for (let index = first; index <= last; index += 1) breached.add(index);
  }
  return values.map((value, index) => ({
    at: start + index * period,
    value,
    phase: 'before',
    outside: breached.has(index),
    events: null,
    other: null,
  }));
}
