import { Link } from 'react-router-dom';
import { Skeleton } from '@backstage/ui';
import { Scorecard, ServiceDetail } from '@faultline/plugin-chaos-common';
import { ChaosQuery } from '../../hooks/useChaosQuery';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { LossList } from '../losses/LossList';
import { sumOf } from '../losses/lostWords';
import { coverageWords } from '../marks/coverageWords';
import { pointsWords } from '../marks/pointsWords';
import { ScoreRing } from '../marks/ScoreRing';
import { ServicePills } from '../marks/ServicePills';
import link from '../nextStep/NextStep.module.css';
import { LevelTag } from '../scorecard/LevelTag';
import {
  CONFIDENCE_WHY,
  CONFIDENCE_WORDS,
  modesOf,
  modesSentence,
} from '../scorecard/scoreWords';
import { useScorecardPath } from '../scorecard/useScorecardPath';
import styles from './StatusStrip.module.css';

const MOST = 5;

interface StatusStripProps {
  service: ServiceDetail;
  scorecard: ChaosQuery<Scorecard>;
}

/** How the service stands: score, coverage, confidence and what was lost. */
export function StatusStrip({ service, scorecard }: StatusStripProps) {
  const t = useText();
  const path = useScorecardPath();
  const { value: card, error } = scorecard;
  if (!card) {
    return (
      <Card className={styles.strip} label={t('resilience')}>
        {error ? <span /> : <Skeleton width={96} height={96} rounded />}
        <div>
          <ServicePills service={service} />
          <p className={styles.text}>{service.statusText}</p>
          {error && (
            <p role="alert" className={layout.problem}>
              {t('scorecardFailed')} {errorText(t, error)}
            </p>
          )}
        </div>
      </Card>
    );
  }
  const { tenths, losses, confidence } = card;
  const { untested, waived } = card.modeCounts;
  const all = modesOf(card);
  return (
    <Card className={styles.strip} label={t('resilience')}>
      <ScoreRing tenths={tenths} tone={card.status} size={96} />
      <div>
        <div className={layout.row}>
          <ServicePills service={service} />
          <LevelTag scorecard={card} />
        </div>
        <p className={styles.text}>{modesSentence(t, card)}</p>
        <Link
          className={`${link.link} ${styles.small}`}
          to={path(service.entityRef)}
        >
          {tenths === null
            ? t('whyNotRated')
            : t('whyScore', { points: pointsWords(tenths) })}
        </Link>
      </div>
      <div>
        <p className={layout.label}>{t('coverage')}</p>
        <div className={layout.number}>{coverageWords(t, card.coverage)}</div>
        <div className={layout.muted}>
          {t('modesTested', {
            n: String(all - untested - waived),
            all: String(all),
          })}
        </div>
      </div>
      <div>
        <p className={layout.label}>{t('confidence')}</p>
        <div className={layout.number}>{t(CONFIDENCE_WORDS[confidence])}</div>
        <div className={layout.muted}>{t(CONFIDENCE_WHY[confidence])}</div>
      </div>
      <div className={styles.wide}>
        <p className={layout.label}>
          {losses.length === 0
            ? t('pointsNoneLost')
            : t('pointsLostFirst', { points: pointsWords(sumOf(losses)) })}
        </p>
        <LossList losses={losses} most={MOST} bars />
      </div>
    </Card>
  );
}
