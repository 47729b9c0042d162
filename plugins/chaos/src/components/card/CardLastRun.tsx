import { Link } from 'react-router-dom';
import { Scorecard, ServiceDetail } from '@faultline/plugin-chaos-common';
import { Text, useText } from '../../hooks/useText';
import { markWord } from '../marks/markWords';
import { VerdictMark } from '../marks/VerdictMark';
import link from '../nextStep/NextStep.module.css';
import { useRunPath } from '../run/useRunPath';
import { RelativeTime } from '../time/RelativeTime';
import { spanWords } from '../time/words';
import styles from './card.module.css';

interface CardLastRunProps {
  service: ServiceDetail;
  scorecard: Scorecard;
}

/** What the latest conclusive run showed; nothing where there was none. */
export function CardLastRun({ service, scorecard }: CardLastRunProps) {
  const t = useText();
  const runPath = useRunPath();
  const { lastVerdict: last, entityRef } = scorecard;
  if (!last) return null;
  const recovered = last.verdict === 'passed' && last.behaviour === 'recovered';
  return (
    <p className={styles.last}>
      <VerdictMark mark={recovered ? 'recovered' : last.verdict} />
      <span>
        <Link className={link.link} to={runPath(entityRef, last.runId)}>
          {storyOf(t, service, scorecard, last)}
        </Link>
        , <RelativeTime at={last.at} />
      </span>
    </p>
  );
}

function storyOf(
  t: Text,
  { templates }: ServiceDetail,
  { modes }: Scorecard,
  { runId, verdict, behaviour }: NonNullable<Scorecard['lastVerdict']>,
): string {
  const run = modes
    .flatMap(({ evidence }) => evidence)
    .find(each => each.runId === runId);
  // A run that earns nothing is no evidence, and has a title all the same.
  const known = templates
    .flatMap(({ lastRuns }) => lastRuns)
    .find(({ id }) => id === runId);
  const title = run?.templateTitle ?? known?.templateTitle ?? t('cardLastRun');
  if (behaviour === 'held' && verdict === 'passed')
    return t('cardHeld', { title });
  if (behaviour === 'not-recovered') return t('cardNotRecovered', { title });
  if (behaviour === 'recovered') {
    const seconds = run?.recoverySeconds ?? null;
    return seconds === null
      ? t('cardRecovered', { title })
      : t('cardRecoveredIn', { title, span: spanWords(t, seconds) });
  }
  return t('cardVerdict', {
    title,
    verdict: markWord(t, verdict).toLocaleLowerCase(),
  });
}
