import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import { ActiveRuns } from '../experiments/ActiveRuns';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { ServicePills } from '../marks/ServicePills';
import { LoadState } from '../states/LoadState';
import { MappingState } from '../states/MappingState';
import { CardFacts } from './CardFacts';

/** How resilient a service is, on its overview. */
export function ResilienceCard() {
  const t = useText();
  const { entity } = useEntity();
  const { name } = entity.metadata;
  const {
    value: service,
    error,
    refresh,
  } = useService(stringifyEntityRef(entity));
  return (
    <Card label={t('resilience')}>
      <div className={layout.head}>
        <h3>{t('resilience')}</h3>
        {service && (
          <span className={layout.end}>
            <ServicePills service={service} />
          </span>
        )}
      </div>
      {!service && <LoadState name={name} error={error} onRetry={refresh} />}
      {service && (
        <ActiveRuns service={service} name={name} onChanged={refresh} />
      )}
      {service?.mapping === 'mapped' && (
        <CardFacts service={service} entity={entity} />
      )}
      {service && service.mapping !== 'mapped' && (
        <MappingState mapping={service.mappingDetail} name={name} />
      )}
    </Card>
  );
}
