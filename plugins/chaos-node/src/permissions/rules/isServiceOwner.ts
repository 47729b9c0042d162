import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { chaosServiceResourceRef } from '../chaosServiceResource';

/**
 * Allows services with an owner that is among the claims.
 * @public
 */
export const isServiceOwner = createPermissionRule({
  name: 'IS_SERVICE_OWNER',
  description: 'Allow services with an owner that is among the claims',
  resourceRef: chaosServiceResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs that the user owns things as'),
  }),
  apply: (service, { claims }) =>
    service.owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ property: 'owner' as const, values: claims }),
});
