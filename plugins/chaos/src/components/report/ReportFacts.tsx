import { RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import { FactList } from './FactList';
import { paperTime } from './paperTime';

interface ReportFactsProps {
  run: RunDetail;
}

/** What ran where, when, by whom and why; paper does not know what is ago. */
export function ReportFacts({ run }: ReportFactsProps) {
  const t = useText();
  const { cell, startedBy, startedAt, createdAt, endedAt } = run;
  const where = `${cell.accountName} (${cell.accountId}), ${cell.region}, ${cell.environment}`;
  return (
    <FactList
      facts={[
        [t('runService'), run.entityRefs.map(entityName).join(', ')],
        [t('runAccount'), where],
        [t('runStarted'), paperTime(startedAt ?? createdAt)],
        [t('runEnded'), endedAt && paperTime(endedAt)],
        [
          t('reportBy'),
          startedBy.userRef ? entityName(startedBy.userRef) : t('sourceAws'),
        ],
        [t('reportWhy'), startedBy.reason],
      ]}
    />
  );
}
