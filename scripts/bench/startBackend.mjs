import { ACCOUNT, REGION } from './sampleData.mjs';
import { require, source } from './sources.mjs';

const {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  catalogServiceMock,
} = require('@backstage/plugin-catalog-node/testUtils');
const { AuthorizeResult } = require('@backstage/plugin-permission-common');

/** The least that a read can do: know the caller and fetch one row. */
function floorPlugin(db) {
  return createBackendPlugin({
    pluginId: 'floor',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (req, res) => {
            await httpAuth.credentials(req, { allow: ['user'] });
            const entity_ref = req.path.slice(1);
            res.json(await db('services').where({ entity_ref }).first());
          });
        },
      });
    },
  });
}

/** Serves the chaos backend on the database, with AWS at the endpoint. */
export async function startBackend({
  db,
  endpoint,
  entities,
  environment = 'production',
  regions = [REGION],
}) {
  const database = createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => ({ getClient: async () => db }),
  });
  const config = {
    permission: { enabled: true },
    aws: {
      accounts: [
        {
          accountId: ACCOUNT,
          accessKeyId: ACCOUNT,
          secretAccessKey: 'simulated',
        },
      ],
    },
    chaos: {
      accounts: [{ accountId: ACCOUNT, name: 'Bench', environment, regions }],
      guardrails: {
        [environment]: {
          maxConcurrentPerService: 1_000,
          maxConcurrentPerCell: 1_000,
          maxStartsPerUserPerHour: 1_000_000,
          requirePreview: false,
          requireSteadyState: false,
          requireStopCondition: false,
        },
      },
      aws: { endpoint },
    },
  };
  const backend = await startTestBackend({
    features: [
      database,
      mockServices.rootConfig.factory({ data: config }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      catalogServiceMock.factory({ entities }),
      source('index.ts').default,
      floorPlugin(db),
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}/api`,
    stop: () => backend.stop(),
  };
}
