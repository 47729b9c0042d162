import { useSearchParams } from 'react-router-dom';
import { SERVICE_STATUSES, ServiceQuery } from '@faultline/plugin-chaos-common';

const NAMES = ['q', 'status', 'owner', 'system'] as const;

/** The filters of the list of services, kept in the address. */
export function useServiceFilters() {
  const [params, setParams] = useSearchParams();
  const status = [...SERVICE_STATUSES, 'running' as const].find(
    each => each === params.get('status'),
  );
  const values: ServiceQuery = {
    q: params.get('q') ?? undefined,
    status,
    owner: params.get('owner') ?? undefined,
    system: params.get('system') ?? undefined,
  };
  const set = (name: (typeof NAMES)[number], value: string | undefined) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const active = NAMES.some(name => params.get(name));
  return { values, set, active, clear: () => setParams({}) };
}
