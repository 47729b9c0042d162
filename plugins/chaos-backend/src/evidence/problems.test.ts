import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { evidenceSchema } from '@faultline/plugin-chaos-common';
import { service, tags } from '../__testUtils__/entities';
import {
  Body,
  ORDERS,
  Portal,
  PortalOptions,
  startPortal,
} from '../__testUtils__/startPortal';
import { TimeMachine } from '../__testUtils__/TimeMachine';
import { until } from '../__testUtils__/until';

jest.setTimeout(90_000);

const PATIENCE_MS = 30_000;

describe('evidence that cannot be had', () => {
  let portal: Portal;
  let time: TimeMachine;

  const start = async (options: PortalOptions = {}) => {
    time = TimeMachine.start();
    portal = await startPortal(options);
  };
  afterEach(async () => {
    await portal.stop();
    time.stop();
  });

  const end = async (): Promise<Body> => {
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'run');
    time.jump(3600);
    await until(
      () => portal.get(`/api/chaos/runs/${body.run.id}`),
      run => run.judgement !== null,
    );
    time.jump(3600);
    return body.run;
  };

  const judged = (run: Body) =>
    until(
      () => portal.get(`/api/chaos/runs/${run.id}/evidence`),
      body => body.state === 'judged',
      PATIENCE_MS,
    );

  it('names what AWS denies and never takes silence for a pass', async () => {
    await start();
    await portal.mapped();
    await portal.breakAws({
      service: 'monitoring',
      operation: 'GetMetricData',
      action: 'error',
      status: 403,
      code: 'AccessDenied',
      message: 'no',
    });
    const run = await end();
    const evidence = evidenceSchema.parse(await judged(run));
    expect(evidence.problems.join(' ')).toContain(
      'AWS denied cloudwatch:GetMetricData',
    );
    expect(evidence.signals.map(({ series }) => series)).toEqual(
      evidence.signals.map(() => null),
    );
    const past = await until(
      () => portal.get(`${ORDERS}/runs?limit=100`),
      body =>
        body.items.every((each: Body) => each.judgement.reason !== 'judging'),
      PATIENCE_MS,
    );
    const reasons = new Set(
      past.items.map(({ judgement }: Body) => judgement.reason),
    );
    expect(reasons).toContain('no_data');
    expect(
      past.items.filter(
        ({ judgement }: Body) => judgement.verdict === 'passed',
      ),
    ).toEqual([]);
  });

  it('waits out a throttled AWS and judges then', async () => {
    await start();
    await portal.mapped();
    await portal.breakAws({
      service: 'monitoring',
      operation: 'GetMetricData',
      action: 'error',
      status: 400,
      code: 'Throttling',
      message: 'Rate exceeded',
    });
    const run = await end();
    const path = `/api/chaos/runs/${run.id}/evidence`;
    await until(
      async () => (await portal.awsCalls())['monitoring.GetMetricData'],
      calls => calls !== undefined,
      PATIENCE_MS,
    );
    expect((await portal.get(path)).state).toBe('settling');
    await portal.breakAws();
    time.jump(15 * 60);
    const evidence = evidenceSchema.parse(await judged(run));
    expect(evidence.signals.some(({ series }) => series !== null)).toBe(true);
  });

  it('says which alarm and dashboard of an annotation do not exist', async () => {
    await start({
      catalog: [
        service('orders', {
          ...tags('service=orders'),
          'faultline.dev/steady-state-alarms': 'nobody-made-this',
          'faultline.dev/dashboard': 'nor-this',
          'faultline.dev/recovery-objective': 'soon',
        }),
      ],
    });
    await portal.mapped();
    const { items } = await until(
      () => portal.get(`${ORDERS}/hypotheses`),
      body => body.items.every((each: Body) => each.problems.length > 1),
      PATIENCE_MS,
    );
    const problems = items[0].problems.join(' ');
    expect(problems).toContain('The alarm nobody-made-this does not exist');
    expect(problems).toContain('The dashboard nor-this does not exist');
    expect(problems).toContain('"soon", which is no duration');
    expect(items[0].recoveryObjectiveSeconds).toBe(600);
  });

  it('lets nobody write hypotheses or findings without the permission', async () => {
    await start({
      permissions: mockServices.permissions.factory({
        result: AuthorizeResult.DENY,
      }),
    });
    const path = `${ORDERS}/templates/111122223333.us-east-1.EXT1/hypothesis`;
    const body = {
      given: '',
      when: '',
      then: '',
      recoveryObjectiveSeconds: 60,
      signals: [],
      version: 0,
    };
    const written = await portal.put(path).send(body);
    expect(written.status).toBe(403);
    expect(written.body.error.message).toContain('chaos.hypothesis.update');
    expect(
      (await portal.post(`${path}/import`).send({ yaml: 'a', version: 0 }))
        .status,
    ).toBe(403);
    expect((await portal.put('/api/chaos/findings/f').send({})).status).toBe(
      400,
    );
    expect(
      (await portal.put('/api/chaos/findings/f').send({ version: 1 })).status,
    ).toBe(404);
    expect((await portal.get(`${ORDERS}/findings`)).error.name).toBe(
      'NotAllowedError',
    );
    expect((await portal.get(`${ORDERS}/hypotheses`)).error.name).toBe(
      'NotAllowedError',
    );
  });
});
