import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { loadWorld, startSimulator } from '@faultline/aws-simulator';

/**
 * Runs simulated AWS beside the demo portal. A backend that speaks to real AWS
 * has no such plugin.
 */
export const simulatedAwsPlugin = createBackendPlugin({
  pluginId: 'simulated-aws',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        if (config.getOptionalBoolean('simulatedAws.enabled') === false) return;
        const simulator = await startSimulator({
          port: Number(config.getOptional('simulatedAws.port') ?? 4566),
          world: await loadWorld(
            config.getOptionalString('simulatedAws.world') ??
              'shop,multi-region-api',
          ),
        });
        logger.info(`Simulated AWS listens on ${simulator.url}`);
        lifecycle.addShutdownHook(() => simulator.stop());
      },
    });
  },
});
