import { Evidence, Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { Mark } from '../../marks/Mark';
import { VerdictMark } from '../../marks/VerdictMark';
import layout from '../../layout/layout.module.css';
import { clockWords } from '../../time/words';
import styles from './Evidence.module.css';
import { LiveReasons } from './LiveReasons';

type Verdict = NonNullable<Evidence['verdict']>;

interface VerdictReasonsProps {
  run: Run;
  evidence: Evidence;
}

/** Why the verdict is what it is, the deciding sentence first. */
export function VerdictReasons({ run, evidence }: VerdictReasonsProps) {
  const t = useText();
  const { verdict, state, hypothesis, judgeAt } = evidence;
  const judged = state === 'judged';
  // What is missing may still come, so it is no reason before the end.
  const said = judged || verdict?.verdict === 'failed';
  // A stop alarm fails a run, whatever else its signals leave open.
  const overruled =
    judged &&
    verdict !== null &&
    run.judgement !== null &&
    run.judgement.verdict !== verdict.verdict;
  return (
    <>
      {hypothesis.then && (
        <p className={styles.expected}>
          {t('evidenceExpected', { then: hypothesis.then })}
        </p>
      )}
      {!judged && <LiveReasons evidence={evidence} />}
      {verdict && said && (
        <ul className={styles.reasons}>
          {overruled && run.judgement && (
            <li>
              <VerdictMark mark={run.judgement.verdict} />
              <span className={layout.title}>{run.judgement.text}</span>
            </li>
          )}
          {verdict.reasons.map(({ code, text, advice }, index) => (
            <li key={`${code} ${text}`}>
              <VerdictMark mark={markOf(verdict, judged, index, overruled)} />
              <div>
                <span className={index === 0 && !overruled ? layout.title : ''}>
                  {text}
                </span>
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
    </>
  );
}

/** Only what decides carries the mark of the verdict. */
function markOf(
  verdict: Verdict,
  judged: boolean,
  index: number,
  overruled: boolean,
): Mark {
  if (index > 0 || overruled) return 'none';
  return judged ? verdict.verdict : 'running';
}
