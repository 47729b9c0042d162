import { Entity } from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ServiceDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { lastEntryOf } from '../marks/lastOf';
import { markWord } from '../marks/markWords';
import { RelativeTime } from '../time/RelativeTime';
import styles from './CardFacts.module.css';

interface CardFactsProps {
  service: ServiceDetail;
  entity: Entity;
}

/** How a service that has experiments stands, and the way to them. */
export function CardFacts({ service, entity }: CardFactsProps) {
  const t = useText();
  const entityPath = useEntityRefLink();
  const last = lastEntryOf(service.lastRuns);
  return (
    <div className={styles.facts}>
      <div>{service.statusText}</div>
      <div>
        <p className={layout.label}>{t('columnRuns')}</p>
        <HeatStrip runs={service.lastRuns} entityRef={service.entityRef} />
      </div>
      <div className={layout.muted}>
        {last ? (
          <>
            {markWord(t, last.mark)} <RelativeTime at={last.at} />
          </>
        ) : (
          t('never')
        )}
        {' · '}
        {t('cardTemplates', { count: service.templateCount })}
        {', '}
        {t('historyCount', { count: service.runCount })}
      </div>
      <ButtonLink
        variant="secondary"
        href={`${entityPath(entity)}/experiments`}
      >
        {t('openExperiments')}
      </ButtonLink>
    </div>
  );
}
