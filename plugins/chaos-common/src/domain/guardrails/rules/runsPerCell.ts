import { allowed, counted, denied, notKnown } from '../findings';
import { Guardrail } from '../Guardrail';

/** AWS runs five at a time in an account and region; a policy may allow fewer. */
export const runsPerCell: Guardrail = {
  id: 'runs-per-cell',
  title: 'Runs in this account',
  check({ activeRuns, cell }, { maxConcurrentPerCell: limit }) {
    if (!activeRuns.known) return notKnown(activeRuns);
    const { length } = activeRuns.value.filter(
      ({ cellId }) => cellId === cell.id,
    );
    const place = `${cell.accountName}, ${cell.region}`;
    const reason = `${length} of ${counted(
      limit,
      'allowed run',
    )} in progress in ${place}.`;
    return length < limit
      ? allowed(reason)
      : denied(reason, 'Wait until one of them ends.');
  },
};
