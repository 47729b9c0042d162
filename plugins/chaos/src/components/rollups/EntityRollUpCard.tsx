import { Link } from 'react-router-dom';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks/useText';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import link from '../nextStep/NextStep.module.css';
import { servicesOf } from '../resilience/teams/servicesOf';
import { servicesSearch } from '../resilience/services/useScorecardFilters';
import { useResiliencePath } from '../resilience/useResiliencePath';
import { StaleNote } from '../states/StaleNote';
import { RollUpCardFacts } from './RollUpCardFacts';
import { rollUpOf, RollUpRef } from './rollUpOf';
import { RollUpState } from './RollUpState';
import { useRollUp } from './useRollUp';

/** How resilient the services of a group, system or domain are. */
export function EntityRollUpCard() {
  const { entity } = useEntity();
  const of = rollUpOf(entity);
  return of ? <Shown of={of} /> : null;
}

interface ShownProps {
  of: RollUpRef;
}

function Shown({ of }: ShownProps) {
  const t = useText();
  const { entity } = useEntity();
  const path = useResiliencePath();
  const entityPath = useEntityRefLink();
  const { value: rollUp, error, refresh } = useRollUp(of);
  return (
    <Card label={t('rollUpCard')}>
      <div className={layout.head}>
        <h3>{t('rollUpCard')}</h3>
        {rollUp && (
          <span className={layout.end}>
            <Link className={link.link} to={`${entityPath(entity)}/resilience`}>
              {t('rollUpDetails')}
            </Link>
            <Link
              className={link.link}
              to={`${path}?${servicesSearch(servicesOf(of))}`}
            >
              {t('rollUpAll', { count: rollUp.services })}
            </Link>
          </span>
        )}
      </div>
      {rollUp ? (
        <>
          <StaleNote error={error} />
          <RollUpCardFacts rollUp={rollUp} />
        </>
      ) : (
        <RollUpState entity={entity} of={of} error={error} onRetry={refresh} />
      )}
    </Card>
  );
}
