import { ACCOUNT } from '../templates';
import type { Moment } from './Situation';

export const allCancelled = {
  experiment: 'failed',
  fault: 'cancelled',
  beside: 'cancelled',
  later: 'cancelled',
};

export const threeCancelled = { ...allCancelled, experiment: 'cancelled' };

export const atWork = {
  experiment: 'running',
  fault: 'running',
  beside: 'running',
  later: 'pending',
};

export const onTheWayDown = {
  experiment: 'stopping',
  fault: 'stopping',
  later: 'cancelled',
};

export const stopped = {
  experiment: 'stopped',
  fault: 'stopped',
  beside: 'stopped',
  later: 'cancelled',
};

export const emptySet = (name: string) => ({
  status: 'failed',
  reason: 'Target resolution returned empty set.',
  error: {
    accountId: ACCOUNT,
    code: 'InvalidTarget',
    location: `targets/${name}`,
  },
});

export const tooEarly = (state: object): Moment[] => [
  { afterSeconds: 10, is: allCancelled, state: { status: 'failed', ...state } },
];
