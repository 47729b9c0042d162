import { VisuallyHidden } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { RollUpView } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { StatusPill } from '../marks/StatusPill';
import { servicesOf } from '../resilience/teams/servicesOf';
import { servicesSearch } from '../resilience/services/useScorecardFilters';
import { useResiliencePath } from '../resilience/useResiliencePath';
import { STATUS_WORDS } from '../resilience/words';
import styles from './RollUps.module.css';

const ORDER = ['failing', 'untested', 'stale', 'resilient'] as const;

interface StatusCountsProps {
  rollUp: RollUpView;
}

/** How many services have which status, each with the way to them. */
export function StatusCounts({ rollUp }: StatusCountsProps) {
  const t = useText();
  const path = useResiliencePath();
  return (
    <ul className={styles.statuses}>
      {ORDER.filter(status => rollUp.statuses[status] > 0).map(status => {
        const count = rollUp.statuses[status];
        const search = servicesSearch({ ...servicesOf(rollUp), status });
        return (
          <li key={status}>
            <Link className={styles.status} to={`${path}?${search}`}>
              <VisuallyHidden>
                {t('rollUpStatus', {
                  count,
                  status: t(STATUS_WORDS[status]),
                })}
              </VisuallyHidden>
              <b aria-hidden="true">{count}</b>
              <span aria-hidden="true">
                <StatusPill status={status} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
