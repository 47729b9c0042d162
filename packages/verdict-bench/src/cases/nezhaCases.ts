import type { NezhaDay, NezhaFault, NezhaSeries } from '../corpora/readNezha';
import type { BenchCase } from './BenchCase';
import { quietWindows, WindowShape } from './quietWindows';

const BASELINE = 30;
const FAULT = 4;
const SETTLING = 4;
const DAY_OF_HISTORY = 1440;
/** Share of zeros from which a success rate is broken all day. */
const DEGENERATE = 0.5;

/** Whether a metric means anything on that day. */
export function isUsable({ kind, values }: NezhaSeries): boolean {
  const known = values.filter(value => value !== null);
  const zeros = known.filter(value => value === 0).length;
  return kind !== 'ratio' || zeros < DEGENERATE * known.length;
}

/** Quiet windows of every series of a day. */
export function nezhaQuiet(
  { day, series, period }: NezhaDay,
  group: string,
  shape: WindowShape,
): BenchCase[] {
  return series.filter(isUsable).flatMap(one =>
    quietWindows(one, shape).map(window => ({
      group,
      source: day,
      kind: one.kind,
      unit: one.unit,
      direction: one.direction,
      period,
      ...window,
      deviates: false,
    })),
  );
}

/**
 * Quiet values before a fault; the first faults of a day come so early that
 * they borrow from the quiet hours after the last one.
 */
function quietBefore(fault: NezhaFault, faults: NezhaFault[]) {
  const { values, disturbed } = fault.series;
  const quiet = (from: number, to: number) =>
    values.slice(from, to).filter((_, index) => !disturbed[from + index]);
  const before = quiet(0, fault.bin - 1);
  const last = Math.max(...faults.map(({ bin }) => bin));
  const after = quiet(last + FAULT + SETTLING, values.length);
  const borrowed = Math.max(0, BASELINE - before.length);
  return [...after.slice(borrowed), ...after.slice(0, borrowed), ...before];
}

/** The faults of a day, each with the metric that it acts on. */
export function nezhaFaults(
  { day, faults, period }: NezhaDay,
  group: string,
  history: boolean,
): BenchCase[] {
  return faults
    .filter(({ series }) => isUsable(series))
    .map(fault => {
      const { series, bin } = fault;
      const quiet = quietBefore(fault, faults);
      const past = quiet.slice(-BASELINE - DAY_OF_HISTORY, -BASELINE);
      const next = faults
        .map(other => other.bin)
        .filter(other => other > bin)
        .reduce((least, other) => Math.min(least, other), Infinity);
      const end = bin + FAULT;
      return {
        group,
        source: day,
        kind: series.kind,
        unit: series.unit,
        direction: series.direction,
        period,
        history: history ? past : [],
        baseline: quiet.slice(-BASELINE),
        fault: series.values.slice(bin, end),
        recovery: series.values.slice(end, Math.min(next - 1, end + 10)),
        deviates: true,
      };
    });
}
