import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { chaosGuardrailsExtensionPoint } from '@faultline/plugin-chaos-node';
import { readChaosConfig } from './config';
import { createChaos } from './createChaos';
import { connect } from './database/migrate';
import { OwnGuardrails } from './guardrails/OwnGuardrails';
import { repeat } from './lifecycle/repeat';
import { scheduleRetention } from './retention/scheduleRetention';
import { createRouter } from './router/router';
import { BADGES } from './router/scorecards';

/**
 * Maps catalog entities to AWS FIS experiment templates, runs and follows
 * experiments.
 * @public
 */
export const chaosPlugin = createBackendPlugin({
  pluginId: 'chaos',
  register(env) {
    const ownGuardrails = new OwnGuardrails();
    env.registerExtensionPoint(chaosGuardrailsExtensionPoint, ownGuardrails);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init({ config, database, httpRouter, lifecycle, ...services }) {
        const { httpAuth, logger, scheduler } = services;
        const chaos = await createChaos({
          ...services,
          rootConfig: config,
          config: readChaosConfig(config),
          db: await connect(database),
          ownGuardrails,
        });
        httpRouter.use(createRouter({ ...chaos.api, httpAuth }));
        // An image cannot send a token.
        httpRouter.addAuthPolicy({ path: BADGES, allow: 'user-cookie' });
        await scheduleRetention(scheduler, chaos.oldRecords);

        let stops: (() => Promise<void>)[] = [];
        lifecycle.addStartupHook(() => {
          stops = Object.entries(chaos.workers).map(([name, worker]) =>
            repeat(() => worker.tick(), { name, logger }),
          );
        });
        lifecycle.addShutdownHook(async () => {
          await Promise.all(stops.map(stop => stop()));
          await chaos.close();
        });
      },
    });
  },
});
