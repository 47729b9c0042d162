import { Entity } from '@backstage/catalog-model';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { sampleWorld, startSimulator, World } from '@faultline/aws-simulator';
import request from 'supertest';
import plugin from '..';
import { entities } from './entities';
import { until } from './until';

export const ACCOUNT = '111122223333';
export const CELL = `${ACCOUNT}.us-east-1`;
export const ORDERS = '/api/chaos/services/component/default/orders';

/** JSON of many shapes, asserted field by field. */
export type Body = Record<string, any>;

export interface PortalOptions {
  regions?: string[];
  environment?: string;
  idleEvery?: string;
  /** The permission service; allows everything unless given. */
  permissions?: BackendFeature;
  permissionsEnabled?: boolean;
  /** More of the section `chaos` of the configuration. */
  chaos?: JsonObject;
  /** What the catalog has; default: one service of each kind of mapping. */
  catalog?: Entity[];
  /** What AWS has; default: the sample world. */
  world?: World;
  /** The section `chaos.guardrails`. */
  guardrails?: JsonObject;
  /** More of the backend's services. */
  features?: BackendFeature[];
}

/** A backend with the chaos plugin, and simulated AWS on the wire. */
export async function startPortal(options: PortalOptions = {}) {
  const { environment = 'staging', idleEvery = '1s' } = options;
  const {
    permissions = mockServices.permissions.factory({
      result: AuthorizeResult.ALLOW,
    }),
    features = [],
  } = options;
  const simulator = await startSimulator({
    port: 0,
    world: options.world ?? sampleWorld,
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory({ entities: options.catalog ?? entities }),
      permissions,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: options.permissionsEnabled ?? true },
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
            accounts: [
              {
                accountId: ACCOUNT,
                name: 'Shop',
                environment,
                regions: options.regions ?? ['us-east-1'],
              },
            ],
            aws: { endpoint: simulator.url },
            sync: { idle: idleEvery, running: '0.5s' },
            guardrails: options.guardrails ?? {},
            ...options.chaos,
          },
        },
      }),
      ...features,
    ],
  });
  const { server } = backend;

  const get = async (path: string): Promise<Body> =>
    (await request(server).get(path)).body;
  const post = (path: string) => request(server).post(path);
  const put = (path: string) => request(server).put(path);
  const control = (path: string, method = 'GET', body?: unknown) =>
    fetch(`${simulator.url}/_simulator/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).then(response => response.json() as Promise<Body>);
  const mapped = () =>
    until(
      () => get(ORDERS),
      body => body.templates?.length === 2 && body.readAt !== null,
    );

  return {
    server,
    simulator,
    get,
    post,
    put,
    /** The service `orders` once its templates were found. */
    mapped,
    /** A template of `orders` that may be started. */
    idle: async (): Promise<Body> => {
      const body = await mapped();
      return body.templates.find((each: Body) => each.start.allowed);
    },
    startRun: (template: Body, key: string, body: object = {}) =>
      post(`${ORDERS}/templates/${template.key}/runs`)
        .set('Idempotency-Key', key)
        .send(body),
    /** A preview once AWS has named the targets or refused. */
    preview: async (template: Body): Promise<Body> => {
      const path = `${ORDERS}/templates/${template.key}/previews`;
      const { body } = await post(path);
      await control('clock', 'POST', { advanceSeconds: 30 });
      return until(
        () => get(`/api/chaos/previews/${body.id}`),
        ({ state }) => state !== 'resolving',
      );
    },
    /** Moves AWS's time on; what is due has happened then. */
    advance: (advanceSeconds: number) =>
      control('clock', 'POST', { advanceSeconds }),
    /** Makes AWS fail by these rules, and no others. */
    breakAws: (...rules: object[]) => control('faults', 'PUT', rules),
    /** Puts switches of the world into a position from now on. */
    throwSwitches: (positions: Record<string, boolean>) =>
      control('world/switches', 'PUT', positions),
    /** Every StartExperiment that AWS received. */
    ledger: async (): Promise<Body[]> => (await control('ledger')).entries,
    /** How often AWS was asked, by operation and account. */
    awsCalls: async (): Promise<Body> => (await control('counters')).counters,
    stop: async () => {
      await backend.stop();
      await simulator.stop();
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
