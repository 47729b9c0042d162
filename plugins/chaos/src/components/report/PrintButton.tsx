import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RunDetail, RunReport } from '@faultline/plugin-chaos-common';
import { RiPrinterLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { ReportSheet } from './ReportSheet';

interface PrintButtonProps {
  run: RunDetail;
  entityRef: string;
}

/** Loads the report, lays it out for paper and opens the print dialog. */
export function PrintButton({ run, entityRef }: PrintButtonProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const [report, setReport] = useState<RunReport>();
  const [{ loading, error }, load] = useAsyncFn(async () => {
    setReport(await api.getReport(run.id));
  }, [api, run.id]);
  // By then the sheet is on the page.
  useEffect(() => {
    if (!report) return undefined;
    const tidyUp = () => setReport(undefined);
    // Some browsers go on before they have read the page.
    window.addEventListener('afterprint', tidyUp);
    window.print();
    return () => window.removeEventListener('afterprint', tidyUp);
  }, [report]);
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiPrinterLine aria-hidden />}
        isPending={loading}
        onPress={load}
      >
        {t('reportPrint')}
      </Button>
      {error && (
        <div role="alert" className={layout.problem}>
          {t('reportFailed')} {errorText(t, error)}
        </div>
      )}
      {report && (
        <ReportSheet run={run} report={report} entityRef={entityRef} />
      )}
    </>
  );
}
