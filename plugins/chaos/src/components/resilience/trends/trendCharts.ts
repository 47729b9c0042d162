import { Trend } from '@faultline/plugin-chaos-common';
import { Text } from '../../../hooks/useText';

export type SeriesTone =
  | 'series'
  | 'resilient'
  | 'stale'
  | 'failing'
  | 'untested';

/** A line, or one of the areas that stand on each other. */
export interface TrendSeries {
  name: string;
  tone: SeriesTone;
  /** One for each day; null: not known. */
  values: (number | null)[];
}

/** What is drawn of a trend. */
export interface TrendChartData {
  id: 'median' | 'coverage' | 'status' | 'findings';
  title: string;
  /** The first is the lowest of areas. */
  series: TrendSeries[];
  stacked: boolean;
  /** The end of the scale; undefined: as far as the values reach. */
  top?: number;
  words: (value: number) => string;
}

const share = (part: number | null, whole: number) =>
  part === null ? null : part / whole;

/** The four charts of a trend. */
export function trendCharts(
  t: Text,
  points: Trend['points'],
): TrendChartData[] {
  const count = (value: number) => String(value);
  const statuses = ['resilient', 'stale', 'failing', 'untested'] as const;
  const words = {
    resilient: t('statusResilient'),
    stale: t('statusStale'),
    failing: t('statusFailing'),
    untested: t('statusUntested'),
  };
  return [
    {
      id: 'median',
      title: t('kpiMedian'),
      stacked: false,
      top: 100,
      words: value => value.toFixed(1),
      series: [
        {
          name: t('kpiMedian'),
          tone: 'series',
          values: points.map(({ medianTenths }) => share(medianTenths, 10)),
        },
      ],
    },
    {
      id: 'coverage',
      title: t('columnCoverage'),
      stacked: false,
      top: 100,
      words: value => t('percent', { n: String(Math.round(value)) }),
      series: [
        {
          name: t('columnCoverage'),
          tone: 'series',
          values: points.map(({ coverage }) => share(coverage, 0.01)),
        },
      ],
    },
    {
      id: 'status',
      title: t('kpiByStatus'),
      stacked: true,
      words: count,
      series: statuses.map(status => ({
        name: words[status],
        tone: status,
        values: points.map(point => point.statuses[status]),
      })),
    },
    {
      id: 'findings',
      title: t('kpiFindings'),
      stacked: false,
      words: count,
      series: [
        {
          name: t('kpiFindings'),
          tone: 'series',
          values: points.map(({ openFindings }) => openFindings),
        },
      ],
    },
  ];
}
