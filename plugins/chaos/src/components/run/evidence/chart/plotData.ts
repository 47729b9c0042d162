import type { AlignedData } from 'uplot';
import { SignalPoint } from '../signalPoints';

/**
 * Times, values, and once more the values that are outside what is expected.
 * A gap is null, which the line does not cross.
 */
export function plotData(points: SignalPoint[]): AlignedData {
  return [
    points.map(({ at }) => at),
    points.map(({ value }) => value),
    points.map(({ value, outside }) => (outside ? value : null)),
  ];
}
