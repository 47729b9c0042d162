import jsonRules from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import techInsights from '@backstage-community/plugin-tech-insights-backend';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  sampleWorld,
  Simulator,
  startSimulator,
} from '@faultline/aws-simulator';
import chaos from '@faultline/plugin-chaos-backend';
import request from 'supertest';
import techInsightsModuleChaos from '@faultline/plugin-tech-insights-backend-module-chaos';

jest.setTimeout(60_000);

const ACCOUNT = '111122223333';

const orders = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: {
      'aws.amazon.com/fis-experiment-template-tags': 'service=orders',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
};

const rule = (fact: string, operator: string, value: number | boolean) => ({
  type: 'json-rules-engine',
  name: fact,
  description: fact,
  factIds: ['resilienceFactRetriever'],
  rule: { conditions: { all: [{ fact, operator, value }] } },
});

describe('Tech Insights with the facts of Faultline', () => {
  let simulator: Simulator;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    simulator = await startSimulator({ port: 0, world: sampleWorld });
    backend = await startTestBackend({
      features: [
        chaos,
        techInsights,
        jsonRules,
        techInsightsModuleChaos,
        // Facts are gathered on time, as in a portal.
        schedulerServiceFactory,
        catalogServiceMock.factory({ entities: [orders] }),
        mockServices.rootConfig.factory({
          data: {
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
                  environment: 'staging',
                  regions: ['us-east-1'],
                },
              ],
              aws: { endpoint: simulator.url },
              sync: { idle: '1s' },
            },
            techInsights: {
              factRetrievers: {
                resilienceFactRetriever: {
                  cadence: '*/1 * * * * *',
                  initialDelay: { seconds: 1 },
                },
              },
              factChecker: {
                checks: {
                  mapped: rule('checkMapped', 'equal', true),
                  score: rule('score', 'greaterThanInclusive', 60),
                },
              },
            },
          },
        }),
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await simulator.stop();
  });

  it('answers checks of a service from its scorecard', async () => {
    const latest = async () =>
      (
        await request(backend.server)
          .get('/api/tech-insights/facts/latest')
          .query({
            entity: 'component:default/orders',
            'ids[]': 'resilienceFactRetriever',
          })
      ).body.resilienceFactRetriever?.facts;
    const deadline = Date.now() + 40_000;
    let facts = await latest();
    while (!facts?.checkMapped) {
      if (Date.now() > deadline) throw new Error(JSON.stringify(facts));
      await new Promise(resolve => setTimeout(resolve, 250));
      facts = await latest();
    }
    expect(facts).toMatchObject({
      score: expect.any(Number),
      status: expect.stringMatching(/failing|untested|stale|resilient/),
      coverage: expect.any(Number),
      daysSinceLastRun: expect.any(Number),
      openFindings: expect.any(Number),
      checkGuarded: expect.any(Boolean),
    });

    const checked = await request(backend.server).post(
      '/api/tech-insights/checks/run/default/component/orders',
    );
    expect(checked.status).toBe(200);
    const results = Object.fromEntries(
      checked.body.map((each: { check: { id: string }; result: boolean }) => [
        each.check.id,
        each.result,
      ]),
    );
    expect(results).toEqual({ mapped: true, score: facts.score >= 60 });
  });
});
