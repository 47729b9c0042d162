import { Sample } from '@faultline/plugin-chaos-common';
import { MetricDataQuery, MetricDataResult } from '../../aws/MetricGateway';
import { PlannedSignal } from '../signals/PlannedSignal';
import { Reading } from './Reading';

/** A signal that is to be read at a period that CloudWatch has. */
export interface WantedSignal {
  signal: PlannedSignal;
  /** Seconds. */
  period: number;
}

/** The queries of one signal, and how to read its values from the answer. */
export interface SignalQueries {
  signalId: string;
  queries: MetricDataQuery[];
  read(results: Map<string, MetricDataResult>): Reading;
}

const DIGITS = 6;

/** Sums grow with the bin, so a share of them is held against a threshold. */
function toSamples(result: MetricDataResult | undefined, share: number) {
  return (result?.points ?? []).map<Sample>(([at, value]) => [
    at,
    Number.isFinite(value) ? Number((value * share).toPrecision(DIGITS)) : null,
  ]);
}

function isSum(stat: string): boolean {
  return stat === 'Sum' || stat === 'SampleCount';
}

/** Names in metric math are shared by a whole call, so each gets a prefix. */
function renamed(expression: string, ids: string[], prefix: string): string {
  const withAll = expression.replace(
    /METRICS\(\s*\)/g,
    `[${ids.map(id => prefix + id).join(',')}]`,
  );
  return withAll
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/\b[a-z][A-Za-z0-9_]*\b/g, word =>
            ids.includes(word) ? prefix + word : word,
          ),
    )
    .join('');
}

function toQueries({ signal, period }: WantedSignal, prefix: string) {
  const { source } = signal;
  switch (source.type) {
    case 'metric':
      return [
        { id: `${prefix}v`, metric: source.metric, period, wanted: true },
      ];
    case 'ratio':
      return [
        { id: `${prefix}n`, metric: source.numerator, period, wanted: true },
        { id: `${prefix}d`, metric: source.denominator, period, wanted: true },
      ];
    default: {
      const ids = source.queries.map(({ id }) => id);
      return source.queries.map(({ id, metric, expression }) => ({
        id: prefix + id,
        ...(metric
          ? { metric }
          : { expression: renamed(expression ?? '', ids, prefix) }),
        period,
        wanted: id === source.result,
      }));
    }
  }
}

/** What CloudWatch is asked for one signal. Ids begin with the prefix. */
export function buildQueries(
  wanted: WantedSignal,
  prefix: string,
): SignalQueries {
  const { signal, period } = wanted;
  const { source } = signal;
  const share = signal.threshold ? signal.period / period : 1;
  return {
    signalId: signal.id,
    queries: signal.problem ? [] : toQueries(wanted, prefix),
    read(results) {
      if (source.type === 'ratio') {
        const numerator = results.get(`${prefix}n`);
        const denominator = results.get(`${prefix}d`);
        return {
          period,
          points: [],
          numerator: toSamples(numerator, 1),
          denominator: toSamples(denominator, 1),
          problem: numerator?.problem ?? denominator?.problem ?? null,
        };
      }
      const id = source.type === 'metric' ? 'v' : source.result;
      const result = results.get(prefix + id);
      const summed = source.type === 'metric' && isSum(source.metric.stat);
      return {
        period,
        points: toSamples(result, summed ? share : 1),
        problem: signal.problem ?? result?.problem ?? null,
      };
    },
  };
}
