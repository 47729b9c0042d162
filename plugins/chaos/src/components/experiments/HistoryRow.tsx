import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { markOfRun, Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import { markWord } from '../marks/markWords';
import { VerdictMark } from '../marks/VerdictMark';
import { RunLink } from '../run/RunLink';
import { RelativeTime } from '../time/RelativeTime';
import { RunActions } from './RunActions';

interface HistoryRowProps {
  run: Run;
  /** The service on whose tab it stands. */
  entityRef: string;
}

/** One run: what we say of it, what AWS says of it, and who started it. */
export function HistoryRow({ run, entityRef }: HistoryRowProps) {
  const t = useText();
  const { judgement, startedBy, stoppedBy, error } = run;
  const mark = markOfRun(run);
  return (
    <tr>
      <td>
        <div className={layout.line}>
          <VerdictMark mark={mark} />
          <div>
            {markWord(t, mark)}
            <div className={layout.muted}>{judgement?.text}</div>
          </div>
        </div>
      </td>
      <td>
        <RunLink run={run} entityRef={entityRef}>
          {run.templateTitle}
        </RunLink>
        <RunActions run={run} />
      </td>
      <td className={table.tight}>
        <RelativeTime at={run.createdAt} />
      </td>
      <td className={table.roomy}>
        {run.state}
        <div className={layout.muted}>
          {run.stateReason}
          {error && ` (${error.code})`}
        </div>
      </td>
      <td className={table.wide}>
        {startedBy.userRef ? (
          <EntityRefLink entityRef={startedBy.userRef} hideIcon />
        ) : (
          t('starterAws')
        )}
        <div className={layout.muted}>
          {startedBy.reason}
          {stoppedBy && ` ${t('stoppedBy', { who: entityName(stoppedBy) })}`}
        </div>
      </td>
    </tr>
  );
}
