import { Run } from '@faultline/plugin-chaos-common';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';

interface RunListProps {
  runs: Run[];
}

/** Runs by what they do, to whom and where. */
export function RunList({ runs }: RunListProps) {
  return (
    <ul className={layout.bullets}>
      {runs.map(run => (
        <li key={run.id}>
          {run.templateTitle}{' '}
          <span className={layout.muted}>
            {[
              ...run.entityRefs.map(entityName),
              run.cell.accountName,
              run.cell.region,
            ].join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
