import { RunReport } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';

interface ReportIdsProps {
  report: RunReport;
}

/** What the report can be checked against: ids, hashes, FIS's own report. */
export function ReportIds({ report }: ReportIdsProps) {
  const t = useText();
  const { run, template, evidence, awsReports, generatedAt } = report;
  const ids: [string, string | null | undefined][] = [
    [t('reportRunId'), run.experimentId],
    [t('runAccount'), `${run.cell.accountId}, ${run.cell.region}`],
    [t('reportTemplate'), template?.templateId],
    [t('reportTemplateHash'), template?.hash],
    [t('reportInputHash'), evidence.inputHash],
    [t('reportEngine'), evidence.verdict?.engine],
    ...awsReports.map(({ url, state, reason }): [string, string] => [
      t('reportAws'),
      state === 'completed' ? url : reason,
    ]),
    [t('reportMade'), generatedAt],
  ];
  return (
    <Section title={t('report')}>
      <dl className={layout.facts}>
        {ids.map(([name, value]) =>
          value ? (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Section>
  );
}
