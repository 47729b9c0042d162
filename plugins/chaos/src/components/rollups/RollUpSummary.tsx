import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { PngButton } from '../files/PngButton';
import { Section } from '../layout/Section';
import layout from '../layout/layout.module.css';
import link from '../nextStep/NextStep.module.css';
import { useResiliencePath } from '../resilience/useResiliencePath';
import { servicesOf } from '../resilience/teams/servicesOf';
import { servicesSearch } from '../resilience/services/useScorecardFilters';
import { MedianRing } from './MedianRing';
import { NotRatedNote } from './NotRatedNote';
import { RollUpFigures } from './RollUpFigures';
import styles from './RollUps.module.css';
import { StatusCounts } from './StatusCounts';

interface RollUpSummaryProps {
  rollUp: RollUpDetail;
}

/** The middle score and what stands behind it, with the way to the services. */
export function RollUpSummary({ rollUp }: RollUpSummaryProps) {
  const t = useText();
  const path = useResiliencePath();
  const picture = useRef<HTMLDivElement>(null);
  const { kind, key, services, rated, parent } = rollUp;
  const trend = new URLSearchParams({ of: kind, key });
  return (
    <Section
      title={t('rollUpCard')}
      note={parent && t('partOf', { parent: parent.title })}
      end={
        <>
          <Link className={link.link} to={`${path}/trends?${trend}`}>
            {t('trends')}
          </Link>
          <Link
            className={link.link}
            to={`${path}?${servicesSearch(servicesOf(rollUp))}`}
          >
            {t('rollUpAll', { count: services })}
          </Link>
          <PngButton
            title={t('rollUpCard')}
            name={`faultline-${kind}`}
            of={picture}
          />
        </>
      }
    >
      <div ref={picture} className={styles.stack}>
        <div className={styles.summary}>
          <div className={styles.lead}>
            <MedianRing rollUp={rollUp} size={96} />
            <div>
              <p className={layout.label}>{t('columnMedian')}</p>
              <div className={layout.title}>
                {t('rollUpSize', { count: services, rated: String(rated) })}
              </div>
              <StatusCounts rollUp={rollUp} />
            </div>
          </div>
          <RollUpFigures rollUp={rollUp} />
        </div>
        <NotRatedNote rollUp={rollUp} />
      </div>
    </Section>
  );
}
