import { ServiceDetail } from '@faultline/plugin-chaos-common';
import { useActiveRuns } from '../../hooks/useActiveRuns';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { StopAllButton } from '../stop/StopAllButton';
import { useStopAll } from '../stop/useStopAll';
import { RunningBanner } from './RunningBanner';

interface ActiveRunsProps {
  service: ServiceDetail;
  name: string;
  onChanged: () => void;
}

/**
 * A banner for each run in progress on a service, also for those of other
 * services that hit this one, so that nobody hunts a planned fault.
 */
export function ActiveRuns({ service, name, onChanged }: ActiveRunsProps) {
  const t = useText();
  const { entityRef, active } = service;
  const { value, refresh } = useActiveRuns();
  const own = new Set(active.map(run => run.id));
  const others = (value?.items ?? []).filter(
    run => !own.has(run.id) && run.entityRefs.includes(entityRef),
  );
  const runs = [...active, ...others];
  const onStopped = () => {
    refresh();
    onChanged();
  };
  const stopAll = useStopAll(onStopped);
  return (
    <>
      {runs.length > 1 && (
        <div className={layout.row}>
          <strong>
            {t('severalRun', { count: String(runs.length), name })}
          </strong>
          <StopAllButton
            scope={{ entityRef }}
            name={name}
            runs={runs}
            onAsk={stopAll.ask}
          />
        </div>
      )}
      {runs.map(run => (
        <RunningBanner
          key={run.id}
          run={run}
          of={run.entityRefs.find(ref => !own.has(run.id) && ref !== entityRef)}
          onStopped={onStopped}
        />
      ))}
      {stopAll.dialog}
    </>
  );
}
