import { isEnded, markOfRun, Run } from '@faultline/plugin-chaos-common';
import { Text, useText } from '../../hooks/useText';
import { Mark } from '../marks/Mark';
import styles from '../marks/marks.module.css';
import { markWord } from '../marks/markWords';
import { VerdictMark } from '../marks/VerdictMark';

const TONES: Partial<Record<Mark, string>> = {
  passed: styles.pass,
  failed: styles.fail,
  inconclusive: styles.warn,
  running: styles.info,
  judging: styles.info,
};

interface RunPillProps {
  run: Run;
}

/** The state of a run while it goes on, its verdict afterwards. */
export function RunPill({ run }: RunPillProps) {
  const t = useText();
  const mark = markOfRun(run);
  return (
    <span className={`${styles.pill} ${TONES[mark] ?? styles.none}`}>
      <VerdictMark mark={mark} />
      {run.judgement ? markWord(t, mark) : stateWord(t, run)}
    </span>
  );
}

function stateWord(t: Text, { state }: Run): string {
  if (isEnded(state)) return t('runJudging');
  if (state === 'stopping') return t('runStopping');
  return t(state === 'running' ? 'statusRunning' : 'runStarting');
}
