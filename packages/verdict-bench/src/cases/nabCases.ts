import type { NabSeries } from '../corpora/readNab';
import type { BenchCase } from './BenchCase';
import { quietWindows, WindowShape } from './quietWindows';

/** Quiet windows of a file. */
export function nabQuiet(
  series: NabSeries,
  group: string,
  shape: WindowShape,
): BenchCase[] {
  const { file, kind, unit, period } = series;
  return quietWindows(series, shape).map(window => ({
    group,
    source: file,
    kind,
    unit,
    direction: 'up',
    period,
    ...window,
    deviates: false,
  }));
}
