import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { AuditQuery } from '@faultline/plugin-chaos-common';
import { RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { saveFile } from './saveFile';

interface AuditDownloadProps {
  query: AuditQuery;
}

/** Saves the records that match the filters, on all pages. */
export function AuditDownload({ query }: AuditDownloadProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const [{ loading, error }, download] = useAsyncFn(async () => {
    saveFile('faultline-audit.csv', 'text/csv', await api.exportAudit(query));
  }, [api, query]);
  return (
    <>
      {error && (
        <span role="alert" className={layout.problem}>
          {t('auditDownloadFailed')} {errorText(t, error)}
        </span>
      )}
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        isPending={loading}
        onPress={download}
      >
        {t('auditDownload')}
      </Button>
    </>
  );
}
