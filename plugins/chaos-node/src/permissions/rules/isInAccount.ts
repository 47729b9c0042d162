import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { chaosServiceResourceRef } from '../chaosServiceResource';

/**
 * Allows services with experiments in one of the AWS accounts. A start, preview
 * or stop is decided for the account in which it happens.
 * @public
 */
export const isInAccount = createPermissionRule({
  name: 'IS_IN_ACCOUNT',
  description: 'Allow services with experiments in one of the AWS accounts',
  resourceRef: chaosServiceResourceRef,
  paramsSchema: z.object({
    accounts: z
      .array(z.string())
      .describe('AWS account ids, twelve digits each'),
  }),
  apply: (service, { accounts }) =>
    service.accounts.some(each => accounts.includes(each)),
  toQuery: ({ accounts }) => ({
    property: 'account' as const,
    values: accounts,
  }),
});
