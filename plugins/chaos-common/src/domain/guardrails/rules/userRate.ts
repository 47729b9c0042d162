import { allowed, counted, denied, notKnown } from '../findings';
import { Guardrail } from '../Guardrail';

const HOUR = 60 * 60_000;

/** A script or a stuck finger must not start run after run. */
export const userRate: Guardrail = {
  id: 'user-rate',
  title: 'Your starts',
  check({ startsByUser, now }, { maxStartsPerUserPerHour: limit }) {
    if (!startsByUser.known) return notKnown(startsByUser);
    // Another replica's clock may be ahead: a start in the future counts too.
    const { length } = startsByUser.value.filter(at => at > now - HOUR);
    const reason = `You started ${counted(
      length,
      'run',
    )} within the last hour, limit ${limit}.`;
    return length < limit
      ? allowed(reason)
      : denied(
          reason,
          'Wait until an hour has passed since the first of them.',
        );
  },
};
