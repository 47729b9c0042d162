import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useScorecard } from '../../hooks/useScorecard';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import { ActiveRuns } from '../experiments/ActiveRuns';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { ServicePills } from '../marks/ServicePills';
import { LoadState } from '../states/LoadState';
import { MappingState } from '../states/MappingState';
import { CardBody } from './CardBody';

/** How resilient a service is, on its overview. */
export function ResilienceCard() {
  const t = useText();
  const { entity } = useEntity();
  const { name } = entity.metadata;
  const entityRef = stringifyEntityRef(entity);
  const { value: service, error, refresh } = useService(entityRef);
  const scorecard = useScorecard(entityRef);
  const onRetry = () => {
    refresh();
    scorecard.refresh();
  };
  const mapped = service?.mapping === 'mapped';
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
      {service && (
        <ActiveRuns service={service} name={name} onChanged={onRetry} />
      )}
      {(!service || (mapped && !scorecard.value)) && (
        <LoadState
          name={name}
          error={error ?? scorecard.error}
          onRetry={onRetry}
        />
      )}
      {service && mapped && scorecard.value && (
        <CardBody service={service} scorecard={scorecard.value} />
      )}
      {service && !mapped && (
        <MappingState mapping={service.mappingDetail} name={name} />
      )}
    </Card>
  );
}
