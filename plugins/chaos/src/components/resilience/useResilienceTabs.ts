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
  return [
    { id: '', label: t('kpiServices') },
    { id: 'activity', label: t('activity') },
    { id: 'safety', label: t('safety') },
    ...(audit.allowed ? [{ id: 'audit', label: t('audit') }] : []),
  ];
}
