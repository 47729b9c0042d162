import type { Aggregate } from './Aggregate';

/** Computes a statistic of one period; undefined when it cannot be told. */
export type Statistic = (aggregate: Aggregate) => number | undefined;

const SIMPLE: Record<string, Statistic> = {
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ minimum }) => minimum,
  Maximum: ({ maximum }) => maximum,
};

type Sorted = [value: number, count: number][];

/** The value below which so many percent of the samples lie. */
function percentile(sorted: Sorted, percent: number): number | undefined {
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const rank = (percent / 100) * total;
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen >= rank - 1e-9) {
      return value;
    }
  }
  return sorted.at(-1)?.[0];
}

/** The part of the samples between two shares of all of them. */
function between(sorted: Sorted, low: number, high: number): Sorted {
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const [from, to] = [(low / 100) * total, (high / 100) * total];
  let seen = 0;
  return sorted.flatMap(([value, count]): Sorted => {
    const kept = Math.min(seen + count, to) - Math.max(seen, from);
    seen += count;
    return kept > 1e-9 ? [[value, kept]] : [];
  });
}

function trimmed(kind: string, kept: Sorted, all: Sorted): number | undefined {
  const count = kept.reduce((sum, [, each]) => sum + each, 0);
  const sum = kept.reduce((total, [value, each]) => total + value * each, 0);
  if (kind === 'TC') return count;
  if (kind === 'TS') return sum;
  if (kind === 'TM') return count > 0 ? sum / count : undefined;
  // WM: what was cut off counts as the nearest value that was kept.
  const [lowest, highest] = [kept[0]?.[0], kept.at(-1)?.[0]];
  if (lowest === undefined || highest === undefined) return undefined;
  const total = all.reduce((share, [, each]) => share + each, 0);
  const clamped = all.reduce(
    (whole, [value, each]) =>
      whole + Math.min(Math.max(value, lowest), highest) * each,
    0,
  );
  return clamped / total;
}

function withSorted(compute: (sorted: Sorted) => number | undefined) {
  return (aggregate: Aggregate) => {
    const sorted = aggregate.sorted();
    return sorted && compute(sorted);
  };
}

const SHORT = /^(p|tm|tc|ts|wm)(\d{1,2}(?:\.\d{1,10})?|100)$/;
const LONG = /^(TM|TC|TS|WM|PR)\((\d*\.?\d*%?):(\d*\.?\d*%?)\)$/;

function ranged(kind: string, lower: string, upper: string) {
  const isShare = lower.endsWith('%') || upper.endsWith('%');
  const low = lower === '' ? -Infinity : parseFloat(lower);
  const high = upper === '' ? Infinity : parseFloat(upper);
  if (kind === 'PR') {
    return withSorted(sorted => {
      const inside = sorted.filter(([value]) => value > low && value <= high);
      const share = (part: Sorted) => part.reduce((sum, [, n]) => sum + n, 0);
      return (share(inside) / share(sorted)) * 100;
    });
  }
  return withSorted(sorted => {
    const kept = isShare
      ? between(sorted, Math.max(low, 0), Math.min(high, 100))
      : sorted.filter(([value]) => value > low && value <= high);
    return trimmed(kind, kept, sorted);
  });
}

/**
 * Finds out what a statistic such as `Sum`, `p99.9`, `tm90`, `IQM` or
 * `TM(10%:90%)` computes; undefined when there is no such statistic.
 */
export function parseStatistic(text: string): Statistic | undefined {
  const simple = Object.hasOwn(SIMPLE, text) ? SIMPLE[text] : undefined;
  if (simple) {
    return simple;
  }
  if (text === 'IQM') {
    return ranged('TM', '25%', '75%');
  }
  const [, kind, number] = SHORT.exec(text) ?? [];
  if (kind && number) {
    return kind === 'p'
      ? withSorted(sorted => percentile(sorted, Number(number)))
      : ranged(kind.toUpperCase(), '0%', `${number}%`);
  }
  const [, long, lower = '', upper = ''] = LONG.exec(text) ?? [];
  return long && (lower || upper) ? ranged(long, lower, upper) : undefined;
}
