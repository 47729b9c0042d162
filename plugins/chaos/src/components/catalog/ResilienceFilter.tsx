import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  DefaultEntityFilters,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import {
  SERVICE_STATUSES,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';
import useAsync from 'react-use/esm/useAsync';
import { chaosApiRef } from '../../api/chaosApiRef';
import { errorText } from '../../errorText';
import { useText } from '../../hooks/useText';
import { FilterSelect } from '../layout/FilterSelect';
import layout from '../layout/layout.module.css';
import { servicesSearch } from '../resilience/services/useScorecardFilters';
import { useResiliencePath } from '../resilience/useResiliencePath';
import { STATUS_WORDS } from '../resilience/words';
import { ResilienceStatusFilter } from './ResilienceStatusFilter';

/** So many names fit into an address that every server takes. */
const MOST = 100;

type Filters = DefaultEntityFilters & { resilience?: ResilienceStatusFilter };

/** Filters the catalog by the status of services. */
export function ResilienceFilter() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const path = useResiliencePath();
  const { queryParameters, updateFilters } = useEntityList<Filters>();
  const [status, setStatus] = useState(statusOf(queryParameters.resilience));
  const { value, error } = useAsync(
    async () =>
      status && {
        status,
        ...(await api.listScorecards({ status, limit: MOST })),
      },
    [api, status],
  );
  const filter = useMemo(
    () =>
      value && value.status === status && !value.nextCursor
        ? new ResilienceStatusFilter(
            value.status,
            value.items.map(({ entityRef }) => entityRef),
          )
        : undefined,
    [value, status],
  );
  useEffect(() => {
    updateFilters({ resilience: filter });
  }, [filter, updateFilters]);
  const tooMany = value && value.status === status && value.nextCursor;
  return (
    <div className={layout.root}>
      <FilterSelect
        label={t('catalogFilter')}
        value={status}
        options={SERVICE_STATUSES.map(each => ({
          value: each,
          label: t(STATUS_WORDS[each]),
        }))}
        onChange={next => setStatus(statusOf(next))}
      />
      {error && (
        <p role="alert" className={layout.problem}>
          {errorText(t, error)}
        </p>
      )}
      {tooMany && (
        <p role="status" className={layout.muted}>
          {t('catalogFilterTooMany', {
            n: String(value.totals?.services ?? MOST),
            most: String(MOST),
          })}{' '}
          <Link to={`${path}?${servicesSearch({ status })}`}>
            {t('catalogFilterOpen')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** A status from the address; undefined for what is none. */
function statusOf(
  given: string | string[] | undefined,
): ServiceStatus | undefined {
  return SERVICE_STATUSES.find(each => each === given);
}
