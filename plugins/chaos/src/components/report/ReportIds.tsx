import { RunReport } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Section } from '../layout/Section';
import { FactList } from './FactList';
import { paperTime } from './paperTime';

interface ReportIdsProps {
  report: RunReport;
}

/** What the report can be checked against: ids, hashes, FIS's own report. */
export function ReportIds({ report }: ReportIdsProps) {
  const t = useText();
  const { run, template, evidence, awsReports, generatedAt } = report;
  return (
    <Section title={t('reportChecks')}>
      <FactList
        facts={[
          [t('reportRunId'), run.experimentId],
          [t('reportTemplate'), template?.templateId],
          [t('reportTemplateHash'), template?.hash],
          [t('reportInputHash'), evidence.inputHash],
          [t('reportEngine'), evidence.verdict?.engine],
          ...awsReports.map(({ url, state, reason }): [string, string] => [
            t('reportAws'),
            state === 'completed' ? url : reason,
          ]),
          [
            t('reportRead'),
            evidence.collectedAt && paperTime(evidence.collectedAt),
          ],
          [t('reportMade'), paperTime(generatedAt)],
        ]}
      />
    </Section>
  );
}
