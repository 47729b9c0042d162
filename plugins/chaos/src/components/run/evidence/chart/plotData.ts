import type { AlignedData } from 'uplot';
import { SignalPoint } from '../signalPoints';

/**
 * Times, values, once more the values that are outside what is expected, and
 * those of the run that is compared. A gap is null, which no line crosses. A
 * value stands in the middle of the time that it covers.
 *
 * @param period - seconds that each value covers
 */
export function plotData(points: SignalPoint[], period: number): AlignedData {
  return [
    points.map(({ at }) => at + period / 2),
    points.map(({ value }) => value),
    points.map(({ value, outside }) => (outside ? value : null)),
    points.map(({ other }) => other),
  ];
}
