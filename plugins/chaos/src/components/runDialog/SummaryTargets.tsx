import { Preview } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { countResources, typeWords } from '../targets/groupByService';
import { useAgo } from '../time/useAgo';

interface SummaryTargetsProps {
  preview: Preview | undefined;
}

/** How many resources are hit, and when AWS said so. */
export function SummaryTargets({ preview }: SummaryTargetsProps) {
  const t = useText();
  const ago = useAgo(preview?.readAt);
  if (!preview) return <>{t('summaryNotLooked')}</>;
  const count = countResources(preview.groups);
  return (
    <>
      {t('summaryFound', { count, ago })}
      <div>{typeWords(preview.groups).join(', ')}</div>
    </>
  );
}
