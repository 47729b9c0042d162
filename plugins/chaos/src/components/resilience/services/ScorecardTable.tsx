import { CSSProperties, useEffect } from 'react';
import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { ServiceColumn } from './columns';
import { ColumnHead } from './ColumnHead';
import { RowGap } from './RowGap';
import styles from './ScorecardTable.module.css';
import { ServiceRow } from './ServiceRow';
import { useRowWindow } from './useRowWindow';
import { ScorecardFilters } from './useScorecardFilters';

export interface ScorecardTableProps {
  rows: ScorecardSummary[];
  /** Of all rows, loaded or not. */
  total: number;
  columns: ServiceColumn[];
  sorting: Pick<ScorecardFilters, 'sort' | 'order' | 'sortBy'>;
  /** Called when the end of what is loaded comes into sight. */
  onEnd: () => void;
  onRun: (entityRef: string, templateKey: string) => void;
}

/**
 * The services as a table of which only the rows in sight are in the document.
 * Screen readers are told how many rows there are and which one each is.
 */
export function ScorecardTable(props: ScorecardTableProps) {
  const { rows, total, columns, sorting, onEnd, onRun } = props;
  const t = useText();
  const { scroller, items, before, after, measure, first, last } = useRowWindow(
    rows.length,
  );
  const nearEnd = last >= rows.length - 30 && rows.length < total;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, rows.length, onEnd]);

  return (
    <>
      {/* Focusable, so that it can be scrolled by key. */}
      <div
        ref={scroller}
        className={styles.scroll}
        role="region"
        aria-label={t('kpiServices')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table
          className={styles.table}
          style={{ '--columns': `${widthOf(columns)}px` } as CSSProperties}
          aria-rowcount={total + 1}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} className={styles[id]} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(column => (
                <ColumnHead
                  key={column.id}
                  column={column}
                  className={styles[column.id]}
                  sorting={sorting}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <RowGap height={before} />}
            {items.map(({ index }) => (
              <ServiceRow
                key={rows[index]!.entityRef}
                service={rows[index]!}
                index={index}
                columns={columns}
                measure={measure}
                onRun={onRun}
              />
            ))}
            {after > 0 && <RowGap height={after} />}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <span>
          {t('pageRows', {
            from: String(first + 1),
            to: String(Math.min(last + 1, total)),
            total: String(total),
          })}
        </span>
        <span>{t('tableMore')}</span>
      </div>
    </>
  );
}

/** Room that the columns need; the one without a width gets some too. */
function widthOf(columns: ServiceColumn[]): number {
  return columns.reduce((sum, { width = 130 }) => sum + width, 0);
}
