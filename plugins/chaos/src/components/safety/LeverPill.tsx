import { SafetyLever } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';
import { Mark } from '../marks/Mark';
import styles from '../marks/marks.module.css';
import { VerdictMark } from '../marks/VerdictMark';

type Status = SafetyLever['status'];

interface Look {
  mark: Mark;
  tone: string | undefined;
  word: MessageKey;
  text: MessageKey;
}

export const LEVER_LOOKS: Record<Status, Look> = {
  disengaged: {
    mark: 'none',
    tone: styles.none,
    word: 'leverDisengaged',
    text: 'leverDisengagedText',
  },
  engaging: {
    mark: 'running',
    tone: styles.fail,
    word: 'leverEngaging',
    text: 'leverEngagingText',
  },
  engaged: {
    mark: 'failed',
    tone: styles.fail,
    word: 'leverEngaged',
    text: 'leverEngagedText',
  },
  unknown: {
    mark: 'inconclusive',
    tone: styles.warn,
    word: 'leverUnknown',
    text: 'leverUnknownText',
  },
};

interface LeverPillProps {
  status: Status;
}

/** The state of a lever as a mark and a word. */
export function LeverPill({ status }: LeverPillProps) {
  const t = useText();
  const { mark, tone, word } = LEVER_LOOKS[status];
  return (
    <span className={`${styles.pill} ${tone}`}>
      <VerdictMark mark={mark} />
      {t(word)}
    </span>
  );
}
