import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SignalKind, SignalUnit } from '@faultline/plugin-chaos-common';

/** A metric of one day on a grid of minutes. */
export interface NezhaSeries {
  name: string;
  kind: SignalKind;
  unit: SignalUnit;
  direction: 'up' | 'down';
  values: (number | null)[];
  /** Bins within or shortly after a fault. */
  disturbed: boolean[];
}

/** A fault with the metric that it acts on directly. */
export interface NezhaFault {
  type: string;
  bin: number;
  series: NezhaSeries;
}

/** One day of a demo shop under faults. */
export interface NezhaDay {
  day: string;
  period: number;
  series: NezhaSeries[];
  faults: NezhaFault[];
}

interface RawDay {
  day: string;
  period: number;
  faults: { t: number; target: string; type: string }[];
  series: Record<string, [number, number | null][]>;
}

const FAULT_BINS = 4;
const SETTLING_BINS = 4;

function describe(name: string) {
  if (name.includes('CpuUsage')) {
    return { kind: 'utilization', unit: '%', direction: 'up' } as const;
  }
  if (name.includes('SuccessRate')) {
    return { kind: 'ratio', unit: '%', direction: 'down' } as const;
  }
  return { kind: 'latency', unit: 's', direction: 'up' } as const;
}

function readDay(raw: RawDay): NezhaDay {
  const { period } = raw;
  const starts = Object.values(raw.series).map(points => points[0]![0]);
  const start = Math.min(...starts);
  const binOf = (time: number) => Math.floor((time - start) / period);
  const nearest = (time: number) => Math.round((time - start) / period);
  const length =
    1 +
    Math.max(
      ...Object.values(raw.series).map(points => nearest(points.at(-1)![0])),
    );
  const disturbed = new Array<boolean>(length).fill(false);
  for (const { t } of raw.faults) {
    const from = binOf(t);
    disturbed.fill(true, from, from + FAULT_BINS + SETTLING_BINS);
  }
  const series = Object.entries(raw.series).map(([name, points]) => {
    const values = new Array<number | null>(length).fill(null);
    for (const [time, value] of points) values[nearest(time)] = value;
    return { name, ...describe(name), values, disturbed };
  });
  const find = (name: string) => series.find(one => one.name === name);
  const faults = raw.faults.flatMap(({ t, target, type }) => {
    if (type === 'network_delay') return [];
    const direct = type.startsWith('cpu')
      ? find(`${target}|CpuUsageRate(%)`)
      : find('front|SuccessRate(%)');
    const moves = direct?.values.some(value => value !== null && value > 0);
    return direct && moves ? [{ type, bin: binOf(t), series: direct }] : [];
  });
  return { day: raw.day, period, series, faults };
}

/** All days of the corpus. */
export function readNezha(folder: string): NezhaDay[] {
  return readdirSync(folder)
    .filter(name => /^nezha-.*\.json$/.test(name))
    .sort()
    .map(name =>
      readDay(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
    );
}
