import { CELL, ACCOUNT, REGION } from './sampleData.mjs';
import { require, source } from './sources.mjs';

const {
  coreServices,
  createBackendPlugin,
} = require('@backstage/backend-plugin-api');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const { AuthorizeResult } = require('@backstage/plugin-permission-common');

/**
 * What a page is held against: the least that one can do, which is to know the
 * caller and read its stored rows, and what Tech Insights does for as many
 * services.
 */
function floorPlugin(db, runChecks) {
  return createBackendPlugin({
    pluginId: 'floor',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const rows = () =>
            db('scorecards')
              .orderBy(['risk', 'score_up', 'entity_ref'])
              .limit(50);
          const answers = {
            '/rows': rows,
            '/checks': async () => runChecks(await rows().pluck('entity_ref')),
          };
          httpRouter.use(async (req, res) => {
            await httpAuth.credentials(req, { allow: ['user'] });
            res.json(await answers[req.path]());
          });
        },
      });
    },
  });
}

/**
 * Serves the scorecards of a filled database. Nothing works in the background:
 * what a worker would do is done when it is asked for.
 *
 * @param runChecks - of Tech Insights, for entity refs
 */
export async function serveScorecards(db, runChecks) {
  const { readChaosConfig } = source('config.ts');
  const { GeneralAccess } = source('permissions/GeneralAccess.ts');
  const { ServiceAccess } = source('permissions/ServiceAccess.ts');
  const { registerPermissions } = source('permissions/registerPermissions.ts');
  const { createScorecards } = source('scorecards/createScorecards.ts');
  const { ScoreKeeper } = source('scorecards/keep/ScoreKeeper.ts');
  const { RunEvidenceKeeper } = source('scorecards/keep/RunEvidenceKeeper.ts');
  const { Recompute } = source('scorecards/jobs/Recompute.ts');
  const { DatabaseRunStore } = source('database/DatabaseRunStore.ts');
  const { DatabaseServiceStore } = source('database/DatabaseServiceStore.ts');
  const { addRollUpRoutes } = source('router/rollUps.ts');
  const { addScorecardRoutes } = source('router/scorecards.ts');
  const { default: Router } = require('express-promise-router');

  const config = readChaosConfig(
    mockServices.rootConfig({
      data: {
        chaos: { accounts: [{ accountId: ACCOUNT, regions: [REGION] }] },
      },
    }),
  );
  const now = () => new Date();
  const cellsById = new Map(config.cells.map(cell => [cell.id, cell]));
  const scores = ScoreKeeper.create({
    cellsById,
    now,
    scoring: config.scoring,
  });
  const runs = DatabaseRunStore.create({
    db,
    consequences: RunEvidenceKeeper.create({ now, scores }),
  });
  const services = DatabaseServiceStore.create({ db, config, scores });
  const recompute = Recompute.create({
    db,
    logger: { warn: console.warn },
    now,
    scores,
    version: config.scoring.version,
  });
  const chaos = createBackendPlugin({
    pluginId: 'chaos',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
        },
        async init({ httpAuth, httpRouter, ...deps }) {
          registerPermissions(deps.permissionsRegistry, {
            services,
            cellsById,
          });
          const { api } = createScorecards({
            ...deps,
            access: ServiceAccess.create(deps),
            generalAccess: GeneralAccess.create(deps),
            catalog: {},
            cellsById,
            config,
            db,
            notifier: { changed: async () => {} },
            now,
            scores,
            services,
            trail: {},
          });
          const router = Router();
          addScorecardRoutes(router, { httpAuth, ...api });
          addRollUpRoutes(router, { httpAuth, ...api });
          httpRouter.use(router);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      chaos,
      floorPlugin(db, runChecks),
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}/api`,
    cellId: CELL,
    recompute,
    runs,
    stop: () => backend.stop(),
  };
}
