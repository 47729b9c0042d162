import type { OperationContext } from '../../server/Service';
import { string } from '../../server/shapes';
import { noSuchHealthCheck, noSuchHostedZone } from './errors';
import type { HealthCheck } from './HealthChecks';
import type { HostedZone } from './HostedZones';

const MAX_ITEMS = 100;
/** Route 53 counts items in text. */
export const POSITIVE = /^[1-9]\d*$/;

export const healthCheckId = string({ min: 1, max: 64 });
export const hostedZoneId = string({ min: 1, max: 64 });
export const paging = {
  marker: string({ max: 64 }),
  maxitems: string({ pattern: POSITIVE }),
};

type Context = Pick<OperationContext, 'simulation' | 'caller'>;

/** @throws AwsError NoSuchHealthCheck */
export function healthCheckOf(
  { simulation, caller }: Context,
  id: string,
): HealthCheck {
  const found = simulation.account(caller.accountId).healthChecks.get(id);
  if (!found) {
    throw noSuchHealthCheck(id);
  }
  return found;
}

/** @throws AwsError NoSuchHostedZone */
export function hostedZoneOf(
  { simulation, caller }: Context,
  id: string,
): HostedZone {
  const found = simulation.account(caller.accountId).hostedZones.get(id);
  if (!found) {
    throw noSuchHostedZone(id);
  }
  return found;
}

/** A page of things with ids; a marker is the id of the first one on it. */
export function markedPage<T extends { id: string }>(
  all: readonly T[],
  { marker = '', maxitems }: { marker?: string; maxitems?: string },
): { items: T[]; members: object } {
  const size = Math.min(Number(maxitems ?? MAX_ITEMS), MAX_ITEMS);
  const rest = all.filter(({ id }) => id >= marker);
  const next = rest[size];
  return {
    items: rest.slice(0, size),
    members: {
      Marker: marker,
      IsTruncated: next !== undefined,
      NextMarker: next?.id,
      MaxItems: String(size),
    },
  };
}
