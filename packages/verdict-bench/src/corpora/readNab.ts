import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SignalKind, SignalUnit } from '@faultline/plugin-chaos-common';

/** A CloudWatch metric over about two weeks. */
export interface NabSeries {
  file: string;
  kind: SignalKind;
  unit: SignalUnit;
  period: number;
  values: (number | null)[];
  /** Bins within a hand-marked anomaly. */
  disturbed: boolean[];
}

const PERIOD = 300;

function toSeconds(text: string): number {
  return Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`) / 1000;
}

function describe(file: string): { kind: SignalKind; unit: SignalUnit } {
  return file.includes('cpu')
    ? { kind: 'utilization', unit: '%' }
    : { kind: 'traffic', unit: 'count' };
}

function readFile(file: string, text: string, anomalies: string[][]) {
  const rows = text.trim().split('\n').slice(1);
  const points = rows.map(row => {
    const [time, value] = row.split(',');
    return [toSeconds(time!), Number(value)] as const;
  });
  const start = points[0]![0];
  const binOf = (time: number) => Math.round((time - start) / PERIOD);
  const length = 1 + binOf(points.at(-1)![0]);
  const values = new Array<number | null>(length).fill(null);
  for (const [time, value] of points) values[binOf(time)] = value;
  const disturbed = new Array<boolean>(length).fill(false);
  for (const [from, to] of anomalies) {
    disturbed.fill(true, binOf(toSeconds(from!)), binOf(toSeconds(to!)) + 1);
  }
  return { file, ...describe(file), period: PERIOD, values, disturbed };
}

/** All files of the corpus. */
export function readNab(folder: string): NabSeries[] {
  const nab = path.join(folder, 'nab');
  const windows: Record<string, string[][]> = JSON.parse(
    readFileSync(path.join(nab, 'combined_windows.json'), 'utf8'),
  );
  const anomaliesOf = (file: string) =>
    Object.entries(windows).find(([name]) => name.endsWith(`/${file}`))?.[1];
  return readdirSync(nab)
    .filter(file => file.endsWith('.csv'))
    .sort()
    .map(file =>
      readFile(
        file,
        readFileSync(path.join(nab, file), 'utf8'),
        anomaliesOf(file) ?? [],
      ),
    );
}
