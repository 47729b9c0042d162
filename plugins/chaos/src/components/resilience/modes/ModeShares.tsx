import { FailureModeView } from '@faultline/plugin-chaos-common';
import styles from './FailureModeTable.module.css';

const ORDER = ['passed', 'stale', 'waived', 'failed', 'untested'] as const;

interface ModeSharesProps {
  mode: FailureModeView;
}

/** The numbers of the row once more, as parts of a bar. */
export function ModeShares({ mode }: ModeSharesProps) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {ORDER.filter(state => mode[state] > 0).map(state => (
        <i
          key={state}
          className={styles[state]}
          style={{ flexGrow: mode[state] }}
        />
      ))}
    </span>
  );
}
