import { Button, Link } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RunDetail } from '@faultline/plugin-chaos-common';
import { RiDownloadLine, RiFileCopyLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { saveText } from '../files/saveFile';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { PrintButton } from './PrintButton';
import { useAwsReports } from './useAwsReports';

interface ReportCardProps {
  run: RunDetail;
  entityRef: string;
}

/** Takes the evidence of a run along: on paper, into a ticket, as data. */
export function ReportCard({ run, entityRef }: ReportCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const [copying, copy] = useAsyncFn(async () => {
    // Pages without TLS have no clipboard.
    if (!navigator.clipboard) throw new Error(t('reportNoClipboard'));
    const text = await api.getReportAsMarkdown(run.id);
    await navigator.clipboard.writeText(text);
    return true;
  }, [api, run.id, t]);
  const [saving, save] = useAsyncFn(async () => {
    const report = await api.getReport(run.id);
    const text = `${JSON.stringify(report, null, 2)}\n`;
    saveText(`faultline-${run.experimentId}.json`, 'application/json', text);
  }, [api, run.id, run.experimentId]);
  const awsReports = useAwsReports(run);
  const error = copying.error ?? saving.error;
  return (
    <Section title={t('report')}>
      <div className={layout.row}>
        <PrintButton run={run} entityRef={entityRef} />
        <Button
          variant="secondary"
          iconStart={<RiFileCopyLine aria-hidden />}
          isPending={copying.loading}
          onPress={copy}
        >
          {t('reportMarkdown')}
        </Button>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine aria-hidden />}
          isPending={saving.loading}
          onPress={save}
        >
          {t('reportJson')}
        </Button>
      </div>
      <p className={layout.muted}>{t('reportHolds')}</p>
      {awsReports.map(({ url, type, state, reason }) => (
        <p key={url} className={layout.muted}>
          <Link className={layout.link} href={url} target="_blank">
            {type ? t('reportAwsType', { type }) : t('reportAws')}
          </Link>
          {state !== 'completed' && `: ${reason}`}
        </p>
      ))}
      <span role="status" className={layout.muted}>
        {copying.value && t('reportCopied')}
      </span>
      {error && (
        <div role="alert" className={layout.problem}>
          {t('reportFailed')} {errorText(t, error)}
        </div>
      )}
    </Section>
  );
}
