import { FailureModeView, ModeState } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import table from '../../layout/table.module.css';
import { Mark } from '../../marks/Mark';
import { VerdictMark } from '../../marks/VerdictMark';
import { MODE_STATE_WORDS } from '../words';
import { FailureModeRow } from './FailureModeRow';
import styles from './FailureModeTable.module.css';

const STATES: { state: ModeState; mark: Mark }[] = [
  { state: 'failed', mark: 'failed' },
  { state: 'untested', mark: 'untested' },
  { state: 'stale', mark: 'stale' },
  { state: 'waived', mark: 'invalid' },
  { state: 'passed', mark: 'passed' },
];

interface FailureModeTableProps {
  modes: FailureModeView[];
}

/** Failure mode by state, as numbers of services that lead to them. */
export function FailureModeTable({ modes }: FailureModeTableProps) {
  const t = useText();
  const plain: MessageKey[] = ['columnMode', 'columnApplies'];
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
            {plain.map(word => (
              <th key={word} scope="col">
                {t(word)}
              </th>
            ))}
            {STATES.map(({ state, mark }) => (
              <th key={state} scope="col">
                <VerdictMark mark={mark} /> {t(MODE_STATE_WORDS[state])}
              </th>
            ))}
            <th scope="col" className={table.wide}>
              {t('columnRequiredBy')}
            </th>
            <th scope="col" className={table.wide}>
              {t('columnProvenBy')}
            </th>
          </tr>
        </thead>
        <tbody>
          {modes.map(mode => (
            <FailureModeRow
              key={mode.mode}
              mode={mode}
              states={STATES.map(({ state }) => state)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
