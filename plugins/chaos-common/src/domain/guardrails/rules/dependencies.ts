import {
  allowed,
  denied,
  listed,
  nameOf,
  notApplicable,
  notKnown,
} from '../findings';
import { Guardrail } from '../Guardrail';

/** A service is not tested while what it leans on is. */
export const dependencies: Guardrail = {
  id: 'dependencies',
  title: 'Dependencies',
  check({ activeRuns, dependencies: read, entityRef }, policy) {
    if (!policy.protectDependencies) {
      return notApplicable('Runs on dependencies are not looked at here.');
    }
    if (!read.known) return notKnown(read);
    const others = read.value.filter(ref => ref !== entityRef);
    if (others.length === 0) {
      return notApplicable('The catalog knows no dependency of this service.');
    }
    if (!activeRuns.known) return notKnown(activeRuns);
    const hit = others.filter(ref =>
      activeRuns.value.some(({ entityRefs }) => entityRefs.includes(ref)),
    );
    if (hit.length === 0) {
      return allowed(
        `No run is in progress on what it depends on: ${listed(
          others.map(nameOf),
        )}.`,
      );
    }
    return denied(
      `It depends on ${listed(
        hit.map(nameOf),
      )}, and a run is in progress there.`,
      'Wait until that run ends, or stop it.',
    );
  },
};
