import type { RunOutcome } from '../World';
import type { ShopFaultKey } from './faults';

/** One experiment of a shop service and what its last runs came to. */
export interface ShopExperiment {
  fault: ShopFaultKey;
  /** Outcomes with the age of each in days, newest last. */
  runs: [daysAgo: number, outcome: RunOutcome][];
  /** Without, the experiment has no stop alarm. */
  alarm?: 'silent' | 'fires';
  /** The targets carry no matching tags, so that none is found. */
  lost?: boolean;
}

/** A service of the shop, by the tag that its experiments carry. */
export interface ShopService {
  name: string;
  accountId: string;
  region: string;
  experiments: ShopExperiment[];
}

export const PRODUCTION = '111122223333';
export const STAGING = '444455556666';

const steady = (...days: number[]): ShopExperiment['runs'] =>
  days.map(day => [day, 'completed']);

function service(
  name: string,
  accountId: string,
  region: string,
  experiments: ShopExperiment[],
): ShopService {
  return { name, accountId, region, experiments };
}

/** The services of the shop, from well tested to never tested. */
export const shopPlan: ShopService[] = [
  service('checkout', PRODUCTION, 'us-east-1', [
    { fault: 'delay', alarm: 'silent', runs: steady(80, 61, 40, 22, 9, 3) },
    {
      fault: 'error',
      alarm: 'fires',
      runs: [
        [45, 'completed'],
        [20, 'stopped-by-alarm'],
        [3, 'stopped-by-alarm'],
      ],
    },
    { fault: 'stop', alarm: 'silent', runs: steady(70, 35, 12, 5) },
    { fault: 'cpu', runs: [[14, 'completed']] },
  ]),
  service('checkout', PRODUCTION, 'eu-west-1', [
    { fault: 'latency', alarm: 'silent', runs: steady(33, 8) },
    {
      fault: 'zone',
      alarm: 'silent',
      runs: [
        [64, 'stopped-by-alarm'],
        [26, 'completed'],
        [12, 'completed'],
      ],
    },
  ]),
  service('payments', PRODUCTION, 'us-east-1', [
    { fault: 'delay', alarm: 'silent', runs: steady(60, 31, 6) },
    { fault: 'failover', alarm: 'silent', runs: steady(50, 20, 2) },
    { fault: 'zone', alarm: 'silent', runs: steady(18) },
  ]),
  service('cart', PRODUCTION, 'eu-west-1', [
    { fault: 'stop', alarm: 'silent', runs: steady(75, 48, 27, 11, 1) },
    { fault: 'latency', alarm: 'silent', runs: steady(24, 7) },
  ]),
  service('inventory', PRODUCTION, 'us-east-1', [
    { fault: 'failover', alarm: 'silent', runs: [] },
  ]),
  service('orders', PRODUCTION, 'us-east-1', [
    { fault: 'stop', alarm: 'silent', runs: steady(88, 74) },
    { fault: 'cpu', alarm: 'silent', runs: steady(79) },
  ]),
  service('fraud', PRODUCTION, 'eu-west-1', [
    {
      fault: 'error',
      alarm: 'fires',
      runs: [
        [30, 'stopped-by-alarm'],
        [9, 'stopped-by-alarm'],
      ],
    },
  ]),
  service('identity', PRODUCTION, 'us-east-1', [
    {
      fault: 'stop',
      alarm: 'silent',
      runs: [
        [5, 'preview'],
        [2, 'preview'],
      ],
    },
  ]),
  service('session', PRODUCTION, 'us-east-1', [
    { fault: 'latency', alarm: 'silent', runs: steady(41, 19, 1) },
  ]),
  service('hello', PRODUCTION, 'us-east-1', [
    { fault: 'delay', alarm: 'silent', runs: steady(28, 4) },
    {
      fault: 'error',
      alarm: 'fires',
      runs: [
        [15, 'completed'],
        [1, 'stopped-by-alarm'],
      ],
    },
  ]),
  service('notifications', STAGING, 'eu-west-1', [
    {
      fault: 'stop',
      alarm: 'silent',
      runs: [
        [66, 'completed'],
        [52, 'completed'],
        [40, 'failed-action'],
      ],
    },
  ]),
  service('images', STAGING, 'us-east-1', [
    { fault: 'cpu', alarm: 'silent', runs: steady(34, 16, 4) },
    {
      fault: 'latency',
      alarm: 'silent',
      lost: true,
      runs: [[6, 'failed-no-targets']],
    },
  ]),
  service('catalog', STAGING, 'eu-west-1', [
    {
      fault: 'error',
      alarm: 'silent',
      runs: [
        [21, 'completed'],
        [12, 'stopped-by-person'],
        [11, 'completed'],
      ],
    },
  ]),
];
