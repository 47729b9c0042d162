import { useText } from '../../../hooks/useText';
import { Table } from '../../layout/Table';
import { dayWords } from './dayWords';
import { TrendChartData } from './trendCharts';
import styles from './Trends.module.css';

interface TrendTableProps {
  chart: TrendChartData;
  days: string[];
  /** Indices of days on which the scoring changed. */
  changes: number[];
}

/** The values of a chart, the latest day first. */
export function TrendTable({ chart, days, changes }: TrendTableProps) {
  const t = useText();
  const { title, series, words } = chart;
  return (
    <div className={styles.table}>
      <Table
        dense
        label={t('signalValues', { title })}
        columns={[
          { title: t('columnDay') },
          ...series.map(({ name }) => ({ title: name })),
        ]}
      >
        {days
          .map((day, index) => (
            <tr key={day}>
              <td>
                {dayWords(day, true)}
                {changes.includes(index) && ` (${t('scoringChanged')})`}
              </td>
              {series.map(({ name, values }) => {
                const value = values[index] ?? null;
                return (
                  <td key={name}>
                    {value === null ? t('noValue') : words(value)}
                  </td>
                );
              })}
            </tr>
          ))
          .reverse()}
      </Table>
    </div>
  );
}
