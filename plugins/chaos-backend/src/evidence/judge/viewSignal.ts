import {
  Cell,
  EvidenceSignal,
  Metric,
  Sample,
  Series,
  Signal,
  SignalVerdict,
} from '@faultline/plugin-chaos-common';
import { Reading } from '../collect/Reading';
import { PlannedSignal } from '../signals/PlannedSignal';
import { sentenceOf } from '../signals/sentenceOf';
import { metricConsoleUrl } from './metricConsoleUrl';

function dimensionsOf({ dimensions }: Metric): string {
  return Object.entries(dimensions)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

function metricText(metric: Metric): string {
  const dimensions = dimensionsOf(metric);
  const suffix = dimensions && ` (${dimensions})`;
  return `${metric.namespace} ${metric.metric}, ${metric.stat}${suffix}`;
}

/** Where the values of a signal come from, in one line. */
export function sourceText({ source }: PlannedSignal): string {
  switch (source.type) {
    case 'metric':
      return metricText(source.metric);
    case 'ratio':
      return `${metricText(source.numerator)} ÷ ${metricText(
        source.denominator,
      )}`;
    default: {
      const result = source.queries.find(({ id }) => id === source.result);
      return (
        result?.expression ?? (result?.metric ? metricText(result.metric) : '')
      );
    }
  }
}

/** Samples on their grid, with gaps as nulls. Null when there are none. */
export function toSeries(
  samples: readonly Sample[],
  period: number,
): Series | null {
  const start = samples[0]?.[0];
  const end = samples.at(-1)?.[0];
  if (start === undefined || end === undefined) return null;
  const values: (number | null)[] = Array(
    Math.round((end - start) / period) + 1,
  ).fill(null);
  for (const [at, value] of samples) {
    values[Math.round((at - start) / period)] = value;
  }
  return { start, period, values };
}

/** A ratio's bins as percents; nothing where nothing happened. */
export function toPercents(
  numerator: readonly Sample[],
  denominator: readonly Sample[],
): Sample[] {
  const counted = new Map(numerator);
  return denominator.map(([at, all]) => [
    at,
    all ? Number((((counted.get(at) ?? 0) / all) * 100).toPrecision(6)) : null,
  ]);
}

function bandOf(
  signal: Signal,
  outcome: SignalVerdict | undefined,
): EvidenceSignal['band'] {
  if (outcome?.evidence.method !== 'band') return null;
  const { center, scale, limit } = outcome.evidence;
  if (center === null || scale === null || limit === null) return null;
  const { direction } = signal;
  return {
    lower: direction === 'up' ? null : center - limit * scale,
    upper: direction === 'down' ? null : center + limit * scale,
  };
}

function iso(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
}

function viewOutcome(outcome: SignalVerdict): EvidenceSignal['outcome'] {
  const { id: _, evidence, ...rest } = outcome;
  const { period: __, ...numbers } = evidence;
  return {
    ...rest,
    detectedAt: iso(outcome.detectedAt),
    recoveredAt: iso(outcome.recoveredAt),
    numbers,
  };
}

/** A signal of a run as people are shown it. */
export function viewSignal(options: {
  planned: PlannedSignal;
  signal: Signal;
  reading: Reading | undefined;
  outcome: SignalVerdict | undefined;
  cell: Cell;
}): EvidenceSignal {
  const { planned, signal, reading, outcome, cell } = options;
  const period = reading?.period ?? planned.period;
  const { numerator, denominator } = signal;
  const samples =
    numerator && denominator
      ? toPercents(numerator, denominator)
      : signal.points;
  const series = toSeries(samples, period);
  const counted = (of: readonly Sample[]) => {
    const byTime = new Map(of);
    return (series?.values ?? []).map(
      (_, index) => byTime.get((series?.start ?? 0) + index * period) ?? null,
    );
  };
  return {
    id: planned.id,
    title: planned.title,
    sentence: sentenceOf(planned),
    role: planned.role,
    kind: planned.kind,
    direction: planned.direction,
    unit: numerator ? '%' : planned.unit,
    origin: planned.origin,
    metric: sourceText(planned),
    cell,
    alarm: planned.alarm,
    threshold: planned.threshold,
    series,
    counts:
      numerator && denominator
        ? { numerator: counted(numerator), denominator: counted(denominator) }
        : null,
    band: bandOf(signal, outcome),
    outcome: outcome ? viewOutcome(outcome) : null,
    problem:
      reading?.problem ??
      (series
        ? null
        : 'CloudWatch has no values of this metric. Check its name, dimensions and region.'),
    consoleUrl: metricConsoleUrl(cell, planned.source, { period, series }),
  };
}
