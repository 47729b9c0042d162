import { string } from '../../../server/shapes';

/** An account id; AWS leaves room for longer ones than there are. */
export const accountId = string({ min: 12, max: 48, pattern: /^\S+$/ });

export const targetAccountDescription = string({ max: 512 });
