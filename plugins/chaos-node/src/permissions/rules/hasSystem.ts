import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { chaosServiceResourceRef } from '../chaosServiceResource';

/**
 * Allows services that are part of one of the systems.
 * @public
 */
export const hasSystem = createPermissionRule({
  name: 'HAS_SYSTEM',
  description: 'Allow services that are part of one of the systems',
  resourceRef: chaosServiceResourceRef,
  paramsSchema: z.object({
    systems: z.array(z.string()).describe('Entity refs of systems'),
  }),
  apply: (service, { systems }) =>
    service.system !== null && systems.includes(service.system),
  toQuery: ({ systems }) => ({ property: 'system' as const, values: systems }),
});
