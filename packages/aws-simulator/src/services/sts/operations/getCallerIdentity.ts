import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';

export const getCallerIdentity = operation({
  name: 'GetCallerIdentity',
  input: structure({}, {}),
  handle: (_input, { caller }) => ({
    Arn: caller.arn,
    UserId: caller.userId,
    Account: caller.accountId,
  }),
});
