import { ServiceStatus } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import styles from './marks.module.css';
import { Mark, VerdictMark } from './VerdictMark';

interface StatusPillProps {
  status: ServiceStatus | 'running' | 'unmapped';
}

/** The status of a service as a mark and a word. */
export function StatusPill({ status }: StatusPillProps) {
  const t = useText();
  const looks: Record<
    StatusPillProps['status'],
    [Mark, string | undefined, string]
  > = {
    failing: ['failed', styles.fail, t('statusFailing')],
    untested: ['preview', styles.none, t('statusUntested')],
    stale: ['inconclusive', styles.warn, t('statusStale')],
    resilient: ['passed', styles.pass, t('statusResilient')],
    running: ['running', styles.info, t('statusRunning')],
    unmapped: ['none', styles.none, t('statusNotMapped')],
  };
  const [mark, tone, word] = looks[status];
  return (
    <span className={`${styles.pill} ${styles.pillPass} ${tone}`}>
      <VerdictMark mark={mark} />
      <span className={styles.label}>{word}</span>
    </span>
  );
}
