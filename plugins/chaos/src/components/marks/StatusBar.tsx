import { ServiceStatus } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import styles from './StatusBar.module.css';

const ORDER = ['resilient', 'failing', 'stale', 'untested'] as const;

interface StatusBarProps {
  statuses: Record<ServiceStatus, number>;
}

/** How many services have which status, as parts of a bar. */
export function StatusBar({ statuses }: StatusBarProps) {
  const t = useText();
  const { resilient, failing, stale, untested } = statuses;
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={t('statusCounts', { resilient, failing, stale, untested })}
    >
      {ORDER.map(status => (
        <i
          key={status}
          className={styles[status]}
          style={{ flexGrow: statuses[status] }}
        />
      ))}
    </span>
  );
}
