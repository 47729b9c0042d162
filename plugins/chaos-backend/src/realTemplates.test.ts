import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runCli, startSimulator } from '@faultline/aws-simulator';
import { Run, ServiceDetail } from '@faultline/plugin-chaos-common';
import request from 'supertest';
import plugin from '.';

const FOLDER = resolve(__dirname, '../../../../shared/data/fis-templates');
const describeIf = existsSync(FOLDER) ? describe : describe.skip;

const ACCOUNT = '111122223333';
const LAB = '/api/chaos/services/component/default/lab';

jest.setTimeout(60_000);

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean) {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`Waited for ${holds} in vain`);
    await new Promise(done => setTimeout(done, 50));
  }
}

describeIf('real templates', () => {
  it('appear by the added tag, run, and end as FIS ends them', async () => {
    const simulator = await startSimulator({ port: 0 });
    const backend = await startTestBackend({
      features: [
        plugin,
        mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'lab',
                annotations: {
                  'aws.amazon.com/fis-experiment-template-tags': 'team=lab',
                },
              },
              spec: { type: 'service' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
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
              accounts: [
                {
                  accountId: ACCOUNT,
                  environment: 'test',
                  regions: ['us-east-1'],
                },
              ],
              aws: { endpoint: simulator.url },
              sync: { idle: '1s', running: '0.5s' },
              guardrails: { test: { maxStartsPerUserPerHour: 100 } },
            },
          },
        }),
      ],
    });
    const { server } = backend;
    const service = async (): Promise<ServiceDetail> =>
      (await request(server).get(LAB)).body;
    try {
      const load = ['load', FOLDER, '--endpoint', simulator.url];
      await runCli(['node', 'cli', ...load, '--tag', 'team=lab']);
      const { templates } = await until(
        service,
        ({ templates: found }) => found?.length === 12,
      );

      const runs: Run[] = [];
      for (const template of templates) {
        const started = await request(server)
          .post(`${LAB}/templates/${template.key}/runs`)
          .set('Idempotency-Key', template.key)
          .send({});
        expect(started.status).toBe(202);
        simulator.clock.advance(12 * 3600);
        runs.push(
          await until(
            async () =>
              (
                await request(server).get(
                  `/api/chaos/runs/${started.body.run.id}`,
                )
              ).body as Run,
            run => run.judgement !== null,
          ),
        );
      }

      // The world has no resources: what looks for some and must find them fails.
      const mustFail = ({ templateKey }: Run) => {
        const template = templates.find(({ key }) => key === templateKey);
        const looks = (template?.targets.length ?? 0) > 0;
        return looks && template?.emptyTargetResolutionMode === 'fail';
      };
      const failing = runs.filter(mustFail);
      const others = runs.filter(run => !mustFail(run));
      expect(failing.length).toBeGreaterThan(0);
      expect(others.length).toBeGreaterThan(0);
      for (const run of failing) {
        expect(run).toMatchObject({
          state: 'failed',
          stateReason: expect.stringContaining(
            'Target resolution returned empty set',
          ),
          error: { code: 'InvalidTarget' },
          judgement: { verdict: 'invalid' },
        });
      }
      for (const run of others) {
        expect(run).toMatchObject({
          state: 'completed',
          stateReason: expect.stringMatching(/./),
        });
      }
    } finally {
      await backend.stop();
      await simulator.stop();
    }
  });
});
