import { Text } from '../../../hooks/useText';
import { dayWords } from './dayWords';
import { TrendChartData } from './trendCharts';

/** What a chart shows on a day: "21 Nov 2026: 12 resilient, 3 stale". */
export function pointText(
  t: Text,
  { series, stacked, words }: TrendChartData,
  days: string[],
  index: number,
): string {
  const value = (at: number | null | undefined) =>
    at === null || at === undefined ? t('noValue') : words(at);
  const parts = series.map(({ name, values }) =>
    stacked
      ? `${value(values[index])} ${name.toLocaleLowerCase()}`
      : value(values[index]),
  );
  return `${dayWords(days[index]!, true)}: ${parts.join(', ')}`;
}
