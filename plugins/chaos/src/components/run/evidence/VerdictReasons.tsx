import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { Mark } from '../../marks/Mark';
import { VerdictMark } from '../../marks/VerdictMark';
import layout from '../../layout/layout.module.css';
import { RelativeTime } from '../../time/RelativeTime';
import { clockWords } from '../../time/words';
import styles from './Evidence.module.css';

type Verdict = NonNullable<Evidence['verdict']>;

interface VerdictReasonsProps {
  evidence: Evidence;
}

/** Why the verdict is what it is, the deciding sentence first. */
export function VerdictReasons({ evidence }: VerdictReasonsProps) {
  const t = useText();
  const { verdict, state, hypothesis, signals, judgeAt, collectedAt } =
    evidence;
  const judged = state === 'judged';
  return (
    <>
      {hypothesis.then && (
        <p className={styles.expected}>
          {t('evidenceExpected', { then: hypothesis.then })}
        </p>
      )}
      {verdict && (
        <ul className={styles.reasons}>
          {verdict.reasons.map(({ code, text, advice }, index) => (
            <li key={`${code} ${text}`}>
              <VerdictMark mark={markOf(verdict, judged, index)} />
              <div>
                <span className={index === 0 ? layout.title : ''}>{text}</span>
                {advice && <div className={layout.body}>{advice}</div>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {state === 'settling' && judgeAt && (
        <p className={layout.muted}>
          {t('evidenceSettling', { time: clockWords(judgeAt) })}
        </p>
      )}
      {judged && verdict && (
        <p className={layout.muted}>
          {t('evidenceJudged', {
            engine: verdict.engine,
            count: signals.filter(({ series }) => series).length,
          })}{' '}
          {collectedAt && <RelativeTime at={collectedAt} />}.
        </p>
      )}
    </>
  );
}

/** Only what decides carries the mark of the verdict. */
function markOf(verdict: Verdict, judged: boolean, index: number): Mark {
  if (index > 0) return 'none';
  return judged ? verdict.verdict : 'running';
}
