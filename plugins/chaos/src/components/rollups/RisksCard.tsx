import { Risk } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';
import { Section } from '../layout/Section';
import { RiskTable } from './RiskTable';
import { risksCsv } from './risksCsv';

interface RisksCardProps {
  risks: Risk[];
}

/** The greatest risks with the experiment that comes next; nothing without any. */
export function RisksCard({ risks }: RisksCardProps) {
  const t = useText();
  if (risks.length === 0) return null;
  const title = t('rollUpTopRisks');
  return (
    <Section
      title={title}
      note={t('rollUpTopRisksNote')}
      end={
        <CsvButton
          title={title}
          name="faultline-risks"
          load={async () => risksCsv(risks)}
        />
      }
    >
      <RiskTable label={title} risks={risks} />
    </Section>
  );
}
