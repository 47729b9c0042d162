import { partly } from '../calls/Case';
import type { Case } from '../calls/Case';
import { shareOfPercent } from '../faults/parameters';
import type { ComponentKind } from '../model';
import type { EffectOf } from './Effect';

const kinds: Record<string, readonly ComponentKind[]> = {
  kinesis: ['kinesis'],
  // Nobody in the world needs the EC2 API to answer a call.
  ec2: [],
};

function failing(outcome: Case['outcome']): EffectOf {
  return ({ fault, isActive }) => {
    const { parameters } = fault;
    const share = shareOfPercent(parameters, 'percentage', 100);
    return isActive
      ? {
          outgoing: {
            kinds: kinds[parameters.service ?? ''] ?? [],
            cases: partly(share, { outcome }),
          },
        }
      : undefined;
  };
}

/** What a role calls answers with an error of AWS. */
export const apiError = failing('5xx');

/** What a role calls is throttled. */
export const apiThrottle = failing('throttled');
