import { useMemo } from 'react';
import { usePermission } from '@backstage/plugin-permission-react';
import { chaosAuditReadPermission } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';

export interface ResilienceTab {
  /** Below the path of the page; empty for the first tab. */
  id: string;
  label: string;
}

/** The tabs of the Resilience page; the audit log only for those who may. */
export function useResilienceTabs(): ResilienceTab[] {
  const t = useText();
  const audit = usePermission({ permission: chaosAuditReadPermission });
  return useMemo(
    () => [
      { id: '', label: t('kpiServices') },
      { id: 'teams', label: t('teams') },
      { id: 'failure-modes', label: t('failureModes') },
      { id: 'activity', label: t('activity') },
      { id: 'safety', label: t('safety') },
      { id: 'trends', label: t('trends') },
      { id: 'waivers', label: t('waivers') },
      ...(audit.allowed ? [{ id: 'audit', label: t('audit') }] : []),
    ],
    [t, audit.allowed],
  );
}
