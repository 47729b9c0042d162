import { KeyboardEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import {
  FAILURE_MODE_TITLES,
  FAILURE_MODES,
  RollUpView,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { MessageKey } from '../../../translations/messages';
import { servicesSearch } from '../services/useScorecardFilters';
import { useResiliencePath } from '../useResiliencePath';
import { ONE_WORDS } from '../words';
import { HeatCell } from './HeatCell';
import styles from './HeatMap.module.css';
import { HeatPosition, nextHeatCell } from './nextHeatCell';
import { servicesOf } from './servicesOf';

interface HeatMapProps {
  label: string;
  /** At least one. */
  rollUps: RollUpView[];
  /** Which services count; all of them without. */
  scope?: ServiceScope;
}

/**
 * Who survives what. One stop for the keyboard: arrows go from cell to cell,
 * over those where nothing applies.
 */
export function HeatMap({ label, rollUps, scope }: HeatMapProps) {
  const t = useText();
  const path = useResiliencePath();
  const [at, setAt] = useState<HeatPosition>({ row: 0, column: 0 });
  const modes = FAILURE_MODES.filter(mode =>
    rollUps.some(each => each.modes.some(known => known.mode === mode)),
  );
  // The first column holds the names.
  const grid = rollUps.map(each => [
    true,
    ...modes.map(mode => each.modes.some(known => known.mode === mode)),
  ]);
  // What was left may be gone after a filter.
  const stop = grid[at.row]?.[at.column] ? at : { row: 0, column: 0 };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = nextHeatCell(grid, stop, event.key);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget
      .querySelector<HTMLElement>(
        `tbody tr:nth-child(${next.row + 1}) > :nth-child(${
          next.column + 1
        }) a`,
      )
      ?.focus();
  };
  const tabIndex = (row: number, column: number) =>
    stop.row === row && stop.column === column ? 0 : -1;
  return (
    <div className={styles.scroll}>
      {/* The arrows are a shortcut among links, each of which has its own. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className={styles.heat} aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t(headOf(rollUps))}</th>
            {modes.map(mode => (
              <th key={mode} scope="col" className={styles.mode}>
                {FAILURE_MODE_TITLES[mode]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rollUps.map((each, row) => (
            <tr key={each.key}>
              <th scope="row">
                <Link
                  to={`${path}?${servicesSearch(servicesOf(each, scope))}`}
                  title={each.title}
                  tabIndex={tabIndex(row, 0)}
                  onFocus={() => setAt({ row, column: 0 })}
                >
                  {each.title}
                </Link>
              </th>
              {modes.map((mode, index) => (
                <td key={mode}>
                  <HeatCell
                    rollUp={each}
                    mode={mode}
                    scope={scope}
                    tabIndex={tabIndex(row, index + 1)}
                    onFocus={() => setAt({ row, column: index + 1 })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the rows are: of one kind, or of several. */
function headOf(rollUps: RollUpView[]): MessageKey {
  const kinds = [...new Set(rollUps.map(({ kind }) => kind))];
  return kinds.length === 1 ? ONE_WORDS[kinds[0]!] : 'columnName';
}
