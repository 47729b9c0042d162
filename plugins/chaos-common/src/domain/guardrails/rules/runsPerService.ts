import {
  allowed,
  counted,
  denied,
  listed,
  nameOf,
  notKnown,
} from '../findings';
import { Guardrail } from '../Guardrail';

/** Two faults at once on a service explain nothing and add up. */
export const runsPerService: Guardrail = {
  id: 'runs-per-service',
  title: 'Runs on this service',
  check({ activeRuns, entityRef, environment }, policy) {
    if (!activeRuns.known) return notKnown(activeRuns);
    const mine = activeRuns.value.filter(run =>
      run.entityRefs.includes(entityRef),
    );
    const limit = policy.maxConcurrentPerService;
    const name = nameOf(entityRef);
    const allows = `${environment} allows ${counted(limit, 'run')} at a time`;
    if (mine.length < limit) {
      return allowed(`${mine.length} in progress on ${name}; ${allows}.`);
    }
    return denied(
      `In progress on ${name}: ${listed(
        mine.map(({ title }) => title),
      )}; ${allows}.`,
      'Wait until it ends, or stop it.',
    );
  },
};
