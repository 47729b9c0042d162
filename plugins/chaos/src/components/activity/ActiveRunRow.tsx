import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import { RunLink } from '../run/RunLink';
import { RunPill } from '../run/RunPill';
import { TimeLeft } from '../run/TimeLeft';
import { StopButton } from '../stop/StopButton';
import { useStop } from '../stop/useStop';
import { RelativeTime } from '../time/RelativeTime';

interface ActiveRunRowProps {
  run: Run;
  onStopped: () => void;
}

/** One run in progress. */
export function ActiveRunRow({ run, onStopped }: ActiveRunRowProps) {
  const t = useText();
  const { stop, stopping, error } = useStop(onStopped);
  const { startedBy, cell } = run;
  return (
    <tr>
      <td>
        <span className={layout.title}>
          <RunLink run={run}>{run.templateTitle}</RunLink>
        </span>
        <div>
          <RunPill run={run} />
        </div>
      </td>
      <td>
        {run.entityRefs.map(ref => (
          <div key={ref}>
            <EntityRefLink entityRef={ref} hideIcon>
              {entityName(ref)}
            </EntityRefLink>
          </div>
        ))}
      </td>
      <td>
        {cell.region}
        <div className={layout.muted}>{cell.environment}</div>
      </td>
      <td className={table.wide}>
        {startedBy.userRef ? entityName(startedBy.userRef) : t('starterAws')}{' '}
        <span className={layout.muted}>
          <RelativeTime at={run.createdAt} />
          {startedBy.reason && `: “${startedBy.reason}”`}
        </span>
      </td>
      <td>
        <TimeLeft run={run} />
      </td>
      <td className={table.actions}>
        <StopButton
          title={run.templateTitle}
          isPending={stopping}
          onPress={() => stop(run.id)}
        />
        {error && (
          <div role="alert" className={layout.problem}>
            {errorText(t, error)}
          </div>
        )}
      </td>
    </tr>
  );
}
