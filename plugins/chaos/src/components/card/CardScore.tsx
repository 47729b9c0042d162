import { Scorecard } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { coverageWords } from '../marks/coverageWords';
import { ScoreRing } from '../marks/ScoreRing';
import { CONFIDENCE_WORDS } from '../scorecard/scoreWords';
import styles from './card.module.css';

interface CardScoreProps {
  scorecard: Scorecard;
}

/** The score as a ring, and how much it rests on. */
export function CardScore({ scorecard }: CardScoreProps) {
  const t = useText();
  const { tenths, status, coverage, confidence } = scorecard;
  return (
    <div className={styles.score}>
      <ScoreRing tenths={tenths} tone={status} size={72} />
      <dl className={styles.facts}>
        <dt>{t('coverage')}</dt>
        <dd>{coverageWords(t, coverage)}</dd>
        <dt>{t('confidence')}</dt>
        <dd>{t(CONFIDENCE_WORDS[confidence])}</dd>
      </dl>
    </div>
  );
}
