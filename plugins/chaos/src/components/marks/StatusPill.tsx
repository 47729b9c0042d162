import { ServiceStatus } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import { Mark } from './Mark';
import styles from './marks.module.css';
import { VerdictMark } from './VerdictMark';

type Status = ServiceStatus | 'running' | 'unmapped';

interface Look {
  mark: Mark;
  tone: string | undefined;
  word: MessageKey;
}

const LOOKS: Record<Status, Look> = {
  failing: { mark: 'failed', tone: styles.fail, word: 'statusFailing' },
  untested: { mark: 'untested', tone: styles.none, word: 'statusUntested' },
  stale: { mark: 'stale', tone: styles.warn, word: 'statusStale' },
  resilient: { mark: 'passed', tone: styles.pass, word: 'statusResilient' },
  running: { mark: 'running', tone: styles.info, word: 'statusRunning' },
  unmapped: { mark: 'none', tone: styles.none, word: 'statusNotMapped' },
};

interface StatusPillProps {
  status: Status;
}

/** The status of a service as a mark and a word. */
export function StatusPill({ status }: StatusPillProps) {
  const t = useText();
  const { mark, tone, word } = LOOKS[status];
  return (
    <span className={`${styles.pill} ${tone}`}>
      <VerdictMark mark={mark} />
      {t(word)}
    </span>
  );
}
