import { Link } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Scorecard } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { BadgeButton } from '../badge/BadgeButton';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { ScoreRing } from '../marks/ScoreRing';
import { ServicePills } from '../marks/ServicePills';
import { Sparkline } from '../marks/Sparkline';
import { RelativeTime } from '../time/RelativeTime';
import { dayOf } from '../waivers/waiverDays';
import { LevelTag } from './LevelTag';
import styles from './scorecard.module.css';
import { modesSentence, nextLevelWords } from './scoreWords';

interface ScorecardHeaderProps {
  scorecard: Scorecard;
  name: string;
}

/** How the service stands, its level, and what the next level asks for. */
export function ScorecardHeader({ scorecard, name }: ScorecardHeaderProps) {
  const t = useText();
  const entityPath = useEntityRefLink();
  const { entityRef, grade, caps, changesAt } = scorecard;
  return (
    <Card label={t('scorecardOf', { name })}>
      <div className={layout.row}>
        <Link
          className={layout.link}
          href={`${entityPath(entityRef)}/experiments`}
        >
          {t('runBack', { name })}
        </Link>
      </div>
      <div className={layout.head}>
        <h2>{t('scorecardOf', { name })}</h2>
        <span className={layout.end}>
          <span className={layout.muted}>
            {t('scoreWorkedOut')} <RelativeTime at={scorecard.computedAt} />
          </span>
          <BadgeButton />
        </span>
      </div>
      <div className={styles.header}>
        <ScoreRing
          tenths={scorecard.tenths}
          tone={scorecard.status}
          size={96}
        />
        <div className={styles.facts}>
          <div className={layout.row}>
            <ServicePills service={scorecard} />
            <LevelTag scorecard={scorecard} />
            {grade && (
              <span className={layout.tag}>{t('scoreGrade', { grade })}</span>
            )}
          </div>
          <p>{modesSentence(t, scorecard)}</p>
          <p>{nextLevelWords(t, scorecard)}</p>
          {caps.map(({ mode, text }) => (
            <p key={mode} className={layout.warn}>
              {text}
            </p>
          ))}
          {changesAt && (
            <p className={layout.muted}>
              {t('scoreChanges', { day: dayOf(changesAt) })}
            </p>
          )}
        </div>
        <div>
          <p className={layout.label}>{t('columnTrend')}</p>
          <Sparkline
            trend={scorecard.trend}
            changeTenths={scorecard.changeTenths}
            width={160}
          />
        </div>
      </div>
    </Card>
  );
}
