import { FailureMode } from '@faultline/plugin-chaos-common';
import { ServiceFacts } from '../scorecards/facts/ServiceFacts';

/**
 * The failure modes that need not be proven now. Also those of which the
 * evidence counts all the same, because it is better than nothing.
 */
export function waivedModes(
  { waivers }: Pick<ServiceFacts, 'waivers'>,
  now: number,
): Set<FailureMode> {
  return new Set(
    waivers.flatMap(({ mode, expiresAt }) => (expiresAt > now ? mode : [])),
  );
}
