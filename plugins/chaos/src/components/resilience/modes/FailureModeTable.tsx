import { ReactNode } from 'react';
import { FailureModeView, ModeState } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { SortHead } from '../../layout/SortHead';
import table from '../../layout/table.module.css';
import { Mark } from '../../marks/Mark';
import { VerdictMark } from '../../marks/VerdictMark';
import { MODE_STATE_WORDS } from '../words';
import { FailureModeRow } from './FailureModeRow';
import styles from './FailureModeTable.module.css';
import { ModeSort } from './sortModes';
import { ModeFilters } from './useModeFilters';

const STATES: { state: ModeState; mark: Mark }[] = [
  { state: 'failed', mark: 'failed' },
  { state: 'untested', mark: 'untested' },
  { state: 'stale', mark: 'stale' },
  { state: 'waived', mark: 'invalid' },
  { state: 'passed', mark: 'passed' },
];

interface FailureModeTableProps {
  modes: FailureModeView[];
  filters: ModeFilters;
}

/** Failure mode by state, as numbers of services that lead to them. */
export function FailureModeTable({ modes, filters }: FailureModeTableProps) {
  const t = useText();
  const head = (
    title: ReactNode,
    by: ModeSort,
    first: 'asc' | 'desc' = 'desc',
    className = '',
  ) => (
    <SortHead
      key={by}
      title={title}
      className={className}
      order={filters.sort === by ? filters.order : undefined}
      onSort={() => filters.sortBy(by, first)}
    />
  );
  return (
    // Focusable, so that it can be scrolled by key.
    <div
      className={table.scroll}
      role="region"
      aria-label={t('failureModes')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={`${table.table} ${styles.modes}`}>
        <thead>
          <tr>
            {head(t('columnMode'), 'title', 'asc')}
            {head(t('columnApplies'), 'applies')}
            {STATES.map(({ state, mark }) =>
              head(
                <>
                  <VerdictMark mark={mark} /> {t(MODE_STATE_WORDS[state])}
                </>,
                state,
              ),
            )}
            {head(t('columnRequiredBy'), 'requiredBy', 'desc', table.wide)}
            {head(t('columnProvenBy'), 'templates', 'desc', table.wide)}
          </tr>
        </thead>
        <tbody>
          {modes.map(mode => (
            <FailureModeRow
              key={mode.mode}
              mode={mode}
              scope={filters.scope}
              states={STATES.map(({ state }) => state)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
