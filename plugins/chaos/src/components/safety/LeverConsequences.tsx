import { Cell } from '@faultline/plugin-chaos-common';
import { useActiveRuns } from '../../hooks/useActiveRuns';
import { useText } from '../../hooks/useText';
import { RunList } from '../stop/RunList';

interface LeverConsequencesProps {
  cell: Cell;
  engages: boolean;
}

/** What moving the lever stops, prevents or allows. */
export function LeverConsequences(props: LeverConsequencesProps) {
  const { cell, engages } = props;
  const t = useText();
  const { value } = useActiveRuns();
  const runs = (value?.items ?? []).filter(run => run.cell.id === cell.id);
  if (!engages) {
    return (
      <div>
        {t('disengageAllows')} {t('disengageStays')}
      </div>
    );
  }
  return (
    <div>
      <div>{t('engageRefuses')}</div>
      {runs.length > 0 ? (
        <>
          <div>{t('engageStops', { count: runs.length })}</div>
          <RunList runs={runs} />
        </>
      ) : (
        <div>{value && t('engageStopsNone')}</div>
      )}
    </div>
  );
}
