import { createBackendModule } from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ChaosPolicy } from './ChaosPolicy';

/** Gives the portal its permission policy. */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'chaos-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new ChaosPolicy());
      },
    });
  },
});
