import { createApiRef } from '@backstage/frontend-plugin-api';
import { ChaosApi } from '@faultline/plugin-chaos-common';

/**
 * The chaos backend, as the signed-in user.
 * @public
 */
export const chaosApiRef = createApiRef<ChaosApi>().with({
  id: 'plugin.chaos.service',
  pluginId: 'chaos',
});
