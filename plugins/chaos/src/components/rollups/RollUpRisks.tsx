import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Section } from '../layout/Section';
import { RiskList } from './RiskList';

interface RollUpRisksProps {
  rollUp: RollUpDetail;
}

/** The greatest risks with what to do about them; nothing without any. */
export function RollUpRisks({ rollUp }: RollUpRisksProps) {
  const t = useText();
  if (rollUp.risks.length === 0) return null;
  return (
    <Section title={t('rollUpTopRisks')}>
      <RiskList risks={rollUp.risks} />
    </Section>
  );
}
