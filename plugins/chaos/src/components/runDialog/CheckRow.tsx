import { VisuallyHidden } from '@backstage/ui';
import { refuses, StartCheck } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';
import { Mark } from '../marks/Mark';
import { VerdictMark } from '../marks/VerdictMark';
import styles from './Checks.module.css';

type Result = StartCheck['results'][number];

const LOOKS: Record<Result['outcome'], { mark: Mark; word: MessageKey }> = {
  denied: { mark: 'failed', word: 'outcomeDenied' },
  unknown: { mark: 'failed', word: 'outcomeUnknown' },
  warned: { mark: 'warning', word: 'outcomeWarned' },
  allowed: { mark: 'passed', word: 'outcomeAllowed' },
  'not-applicable': { mark: 'none', word: 'outcomeNone' },
};

interface CheckRowProps {
  result: Result;
}

/** One guardrail: what it says, why, and what to do about it. */
export function CheckRow({ result }: CheckRowProps) {
  const t = useText();
  const { title, reason, advice, outcome } = result;
  const { mark, word } = LOOKS[outcome];
  const tone = toneOf(result);
  return (
    <li className={`${styles.row} ${tone}`}>
      <VerdictMark mark={mark} />
      <div className={styles.title}>
        <VisuallyHidden>{t(word)}: </VisuallyHidden>
        {title}
      </div>
      <div className={styles.reason}>
        {reason} {advice && <strong>{advice}</strong>}
      </div>
    </li>
  );
}

function toneOf(result: Result): string | undefined {
  if (refuses(result)) return styles.deny;
  return result.outcome === 'warned' ? styles.warn : '';
}
