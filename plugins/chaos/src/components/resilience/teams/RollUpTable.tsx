import { RollUpView } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { SortHead } from '../../layout/SortHead';
import table from '../../layout/table.module.css';
import { ONE_WORDS } from '../words';
import { RollUpRow } from './RollUpRow';
import styles from './RollUpTable.module.css';
import { RollUpFilters } from './useRollUpFilters';

interface RollUpTableProps {
  label: string;
  rollUps: RollUpView[];
  all: RollUpView[];
  filters: RollUpFilters;
}

/** Median, spread, coverage, findings and trend of each, sortable. */
export function RollUpTable(props: RollUpTableProps) {
  const { label, rollUps, all, filters } = props;
  const t = useText();
  const top = Math.max(1, ...rollUps.flatMap(each => each.distribution));
  const head = (
    title: string,
    by: Parameters<RollUpFilters['sortBy']>[0],
    first: 'asc' | 'desc',
    className = '',
  ) => (
    <SortHead
      title={title}
      className={className}
      order={filters.sort === by ? filters.order : undefined}
      onSort={() => filters.sortBy(by, first)}
    />
  );
  return (
    // Focusable, so that it can be scrolled by key.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={table.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={`${table.table} ${table.dense} ${styles.rollUps}`}>
        <thead>
          <tr>
            {head(t(ONE_WORDS[filters.kind]), 'title', 'asc')}
            {head(t('columnMedian'), 'score', 'desc')}
            <th scope="col" className={table.wide}>
              {t('columnSpread')}
              <span className={styles.bins} aria-hidden="true">
                {['< 40', '< 60', '< 80', '80 +'].map(bin => (
                  <span key={bin}>{bin}</span>
                ))}
              </span>
            </th>
            {head(t('columnCoverage'), 'coverage', 'desc')}
            {head(t('columnFoundFixed'), 'findings', 'desc', styles.right)}
            {head(
              t('columnRetest'),
              'retest',
              'asc',
              `${styles.right} ${table.wide}`,
            )}
            {head(t('daysCount', { count: filters.days }), 'change', 'desc')}
          </tr>
        </thead>
        <tbody>
          {rollUps.map(each => (
            <RollUpRow
              key={each.key}
              rollUp={each}
              scope={filters.scope}
              top={top}
              below={
                all.filter(({ parent }) => parent?.key === each.key).length
              }
              onBelow={() => filters.set({ parent: each.key })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
