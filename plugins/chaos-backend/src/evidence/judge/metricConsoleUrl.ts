import { Cell, Metric, Series } from '@faultline/plugin-chaos-common';
import { ReadableSource } from '../signals/PlannedSignal';

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** Letters that the console's notation takes as they are. */
const PLAIN = /[A-Za-z0-9_.-]/;

function escaped(text: string): string {
  return [...text]
    .map(letter => {
      if (PLAIN.test(letter)) return letter;
      if (letter === '$') return '!';
      return Array.from({ length: letter.length }, (_, index) => {
        const hex = letter.charCodeAt(index).toString(16);
        return hex.length > 2
          ? `**${hex.padStart(4, '0')}`
          : `*${hex.padStart(2, '0')}`;
      }).join('');
    })
    .join('');
}

/** The notation of objects in addresses of the CloudWatch console (JSURL). */
function toJsurl(value: Json): string {
  if (typeof value === 'string') return `~'${escaped(value)}`;
  if (typeof value !== 'object') return `~${value}`;
  if (Array.isArray(value)) return `~(${value.map(toJsurl).join('') || '~'})`;
  const members = Object.entries(value).map(
    ([key, member]) => `${escaped(key)}${toJsurl(member)}`,
  );
  return `~(${members.join('~')})`;
}

function metricLine(metric: Metric, options: Record<string, Json>): Json {
  const dimensions = Object.entries(metric.dimensions).flat();
  return [
    metric.namespace,
    metric.metric,
    ...dimensions,
    { stat: metric.stat, ...options },
  ];
}

function linesOf(source: ReadableSource): Json[] {
  switch (source.type) {
    case 'metric':
      return [metricLine(source.metric, {})];
    case 'ratio':
      return [
        [{ expression: '100*n/d', id: 'share' }],
        metricLine(source.numerator, { id: 'n', visible: false }),
        metricLine(source.denominator, { id: 'd', visible: false }),
      ];
    default:
      return source.queries.map(({ id, metric, expression }) => {
        const options = { id, visible: id === source.result };
        return metric
          ? metricLine(metric, options)
          : [{ expression: expression ?? '', ...options }];
      });
  }
}

/**
 * The same values in the AWS console, over the same time; the last hours when
 * none were read.
 *
 * @param period - seconds
 */
export function metricConsoleUrl(
  { region }: Cell,
  source: ReadableSource,
  options: { period: number; series: Series | null },
): string {
  const { period, series } = options;
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
  const graph = {
    metrics: linesOf(source),
    view: 'timeSeries',
    stacked: false,
    region,
    period,
    start: series ? iso(series.start) : '-PT3H',
    end: series
      ? iso(series.start + series.values.length * series.period)
      : 'P0D',
  };
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#metricsV2?graph=${toJsurl(
    graph,
  )}`;
}
