import { useApi } from '@backstage/frontend-plugin-api';
import { AuditQuery } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';

interface AuditDownloadProps {
  query: AuditQuery;
}

/** Saves the records that match the filters, on all pages. */
export function AuditDownload({ query }: AuditDownloadProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  return (
    <CsvButton
      title={t('auditLog')}
      name="faultline-audit"
      load={() => api.exportAudit(query)}
    />
  );
}
