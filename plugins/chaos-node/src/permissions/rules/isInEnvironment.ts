import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { chaosServiceResourceRef } from '../chaosServiceResource';

/**
 * Allows services with experiments in one of the environments, whatever their
 * case. A start, preview or stop is decided for the account and region in which
 * it happens: there, only that one's environment counts.
 * @public
 */
export const isInEnvironment = createPermissionRule({
  name: 'IS_IN_ENVIRONMENT',
  description: 'Allow services with experiments in one of the environments',
  resourceRef: chaosServiceResourceRef,
  paramsSchema: z.object({
    environments: z
      .array(z.string())
      .describe(
        'Environments as the configuration names them, for instance production',
      ),
  }),
  apply: (service, { environments }) => {
    const wanted = environments.map(lower);
    return service.environments.some(each => wanted.includes(lower(each)));
  },
  toQuery: ({ environments }) => ({
    property: 'environment' as const,
    values: environments,
  }),
});

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
