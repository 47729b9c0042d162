import { Link } from 'react-router-dom';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import link from '../nextStep/NextStep.module.css';
import { servicesSearch } from '../resilience/services/useScorecardFilters';
import { useResiliencePath } from '../resilience/useResiliencePath';
import { MemberTable } from '../rollups/MemberTable';
import rollUps from '../rollups/RollUps.module.css';
import { Empty } from '../states/Empty';
import { LoadState } from '../states/LoadState';
import { StaleNote } from '../states/StaleNote';
import { useMyServices } from './useMyServices';

/** The reader's services on the home page: the worst first, and what to do. */
export function MyServices() {
  const t = useText();
  const path = useResiliencePath();
  const { value, error, refresh } = useMyServices();
  if (!value)
    return (
      <div className={layout.root}>
        <LoadState
          name={t('myServicesYours')}
          error={error}
          onRetry={refresh}
        />
      </div>
    );
  const { groups, services } = value;
  return (
    <div className={`${layout.root} ${rollUps.stack}`}>
      <StaleNote error={error} />
      {services.length === 0 ? (
        <Empty title={t('myServicesNone')} text={t('myServicesNoneText')} />
      ) : (
        <MemberTable
          label={t('myServices')}
          services={services}
          columns={['score', 'service', 'status', 'next']}
        />
      )}
      <div className={layout.row}>
        {services.length > 0 &&
          groups.map(group => (
            <Link
              key={group}
              className={link.link}
              to={`${path}?${servicesSearch({ group })}`}
            >
              {t('myServicesOf', { name: entityName(group) })}
            </Link>
          ))}
        <Link className={link.link} to={path}>
          {t('myServicesAll')}
        </Link>
      </div>
    </div>
  );
}
