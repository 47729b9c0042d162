import { useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useChaosQuery } from '../../hooks/useChaosQuery';
import layout from '../layout/layout.module.css';
import { StatusPill } from '../marks/StatusPill';

interface StatusCellProps {
  entityRef: string;
}

/** The status of a service; a dash for what is none or may not be seen. */
export function StatusCell({ entityRef }: StatusCellProps) {
  const api = useApi(chaosApiRef);
  const { value, error } = useChaosQuery(
    `status ${entityRef}`,
    () => api.getScorecard(entityRef),
    { concerns: signal => signal.entityRefs.includes(entityRef) },
  );
  return (
    <span className={layout.root}>
      {value && (
        <StatusPill
          status={value.mapping === 'mapped' ? value.status : 'unmapped'}
        />
      )}
      {!value && error && '–'}
    </span>
  );
}
