import { useSearchParams } from 'react-router-dom';
import { AUDIT_FILTERS, AuditFilter, AuditFilters } from './auditQueryOf';

/** The filters of the audit log, kept in the address. */
export function useAuditFilters() {
  const [params, setParams] = useSearchParams();
  const values: AuditFilters = Object.fromEntries(
    AUDIT_FILTERS.flatMap(name => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const set = (name: AuditFilter, value: string | undefined) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const active = Object.keys(values).length > 0;
  return { values, set, active, clear: () => setParams({}) };
}
