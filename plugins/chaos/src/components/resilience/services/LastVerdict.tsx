import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { markWord } from '../../marks/markWords';
import { VerdictMark } from '../../marks/VerdictMark';
import { RelativeTime } from '../../time/RelativeTime';
import styles from './ScorecardTable.module.css';

interface LastVerdictProps {
  service: ScorecardSummary;
}

/** The latest conclusive run in a word, or the latest run where there is none. */
export function LastVerdict({ service }: LastVerdictProps) {
  const t = useText();
  const { lastVerdict, lastRuns } = service;
  const [lastRun] = lastRuns;
  if (lastVerdict) {
    const { verdict, behaviour, at } = lastVerdict;
    const mark =
      verdict === 'passed' && behaviour === 'recovered' ? 'recovered' : verdict;
    return (
      <Line mark={mark} at={at}>
        {mark === 'recovered' && t('verdictRecovered')}
        {verdict === 'passed' && behaviour === 'held' && t('verdictHeld')}
        {mark === verdict && behaviour !== 'held' && markWord(t, verdict)}
      </Line>
    );
  }
  if (lastRun)
    return (
      <Line mark={lastRun.mark} at={lastRun.at}>
        {markWord(t, lastRun.mark)}
      </Line>
    );
  return (
    <>
      <VerdictMark mark="untested" /> {t('verdictNone')}
      <span className={styles.sub}>{t('neverRun')}</span>
    </>
  );
}

interface LineProps {
  mark: Parameters<typeof VerdictMark>[0]['mark'];
  at: string;
  children: React.ReactNode;
}

function Line({ mark, at, children }: LineProps) {
  return (
    <>
      <VerdictMark mark={mark} /> {children}
      <span className={styles.sub}>
        <RelativeTime at={at} />
      </span>
    </>
  );
}
