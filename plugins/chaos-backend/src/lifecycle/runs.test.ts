import {
  DeleteExperimentTemplateCommand,
  TagResourceCommand,
} from '@aws-sdk/client-fis';
import { createFisClient } from '../aws/__testUtils__/createFisClient';
import {
  Body,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

describe('starting, following and stopping runs', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  it('finds templates by tag, starts one, follows it and shows its verdict', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const before = (await portal.ledger()).length;
    const started = await portal.startRun(template, 'key-1', {
      reason: 'A try',
    });
    expect(started.status).toBe(202);
    expect(started.body.run).toMatchObject({
      templateKey: template.key,
      entityRefs: ['component:default/orders'],
      startedBy: { origin: 'portal', reason: 'A try' },
      judgement: null,
    });
    expect((await portal.ledger()).length).toBe(before + 1);

    await portal.advance(10);
    await until(
      () => portal.get(`/api/chaos/runs/${started.body.run.id}`),
      run => run.state === 'running',
    );
    await portal.advance(3600);
    const ended = await until(
      () => portal.get(`/api/chaos/runs/${started.body.run.id}`),
      run => run.judgement !== null,
    );
    expect(ended.actions.length).toBeGreaterThan(0);
    const list = await portal.get('/api/chaos/services');
    expect(list.counts.all).toBe(4);
    expect(list.counts.running).toBe(0);
  });

  it('never starts twice for one key, and refuses the key for another request', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const before = (await portal.ledger()).length;
    const both = await Promise.all([
      portal.startRun(template, 'same', { reason: 'x' }),
      portal.startRun(template, 'same', { reason: 'x' }),
    ]);
    expect(both.map(each => each.status)).toEqual([202, 202]);
    const again = await portal.startRun(template, 'same', { reason: 'x' });
    expect(again.body.intent.id).toBe(both[0].body.intent.id);
    expect(
      (await portal.startRun(template, 'same', { reason: 'y' })).status,
    ).toBe(422);
    const other = await portal.startRun(template, 'other');
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain('running already');
    expect((await portal.ledger()).length).toBe(before + 1);
  });

  it('stops a run, and stopping again is harmless', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'to-stop');
    await portal.advance(10);
    const path = `/api/chaos/runs/${body.run.id}/stop`;
    expect((await portal.post(path)).status).toBe(202);
    await portal.advance(60);
    const ended = await until(
      () => portal.get(`/api/chaos/runs/${body.run.id}`),
      run => run.judgement !== null,
    );
    expect(ended).toMatchObject({
      state: 'stopped',
      stoppedBy: 'user:default/mock',
      judgement: { verdict: 'inconclusive', reason: 'stopped_early' },
    });
    expect((await portal.post(path)).body.state).toBe('stopped');
  });

  it('asks for the name of the service in production', async () => {
    portal = await startPortal({ environment: 'production' });
    const { templates } = await portal.mapped();
    const template = templates.find((each: Body) => each.stopAlarms.length > 0);
    const refused = await portal.startRun(template, 'no-name');
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('type the service');
    const { id: previewId } = await portal.preview(template);
    const named = { confirmName: 'orders', previewId };
    expect((await portal.startRun(template, 'named', named)).status).toBe(202);
  });

  it('finds a start whose answer was lost and does not send a second one', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const before = (await portal.ledger()).length;
    await portal.breakAws({
      service: 'fis',
      operation: 'StartExperiment',
      action: 'drop-after-processing',
      count: 3,
    });
    const lost = await portal.startRun(template, 'lost');
    expect(lost.status).toBe(202);
    expect(lost.body).toMatchObject({
      run: null,
      intent: { state: 'unknown' },
    });
    await until(
      () => portal.get(ORDERS),
      body => body.intents.length === 0 && body.active.length === 1,
    );
    const experiments = new Set(
      (await portal.ledger())
        .slice(before)
        .map((entry: Body) => entry.experimentId)
        .filter(Boolean),
    );
    expect(experiments.size).toBe(1);
  });

  it('asks AWS for the tags again before it starts', async () => {
    portal = await startPortal({ idleEvery: '1h' });
    const template = await portal.idle();
    const before = (await portal.ledger()).length;
    await createFisClient(portal.simulator.url).send(
      new TagResourceCommand({
        resourceArn: `arn:aws:fis:us-east-1:111122223333:experiment-template/${template.templateId}`,
        tags: { service: 'somebody-else' },
      }),
    );
    const refused = await portal.startRun(template, 'retagged');
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('do not match the selector');
    expect(await portal.ledger()).toHaveLength(before);
  });

  it('says why nothing starts for an annotation that cannot be read', async () => {
    portal = await startPortal();
    const { key } = await portal.idle();
    const refused = await portal
      .post(
        `/api/chaos/services/component/default/broken/templates/${key}/runs`,
      )
      .set('Idempotency-Key', 'broken');
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(
      'aws.amazon.com/fis-experiment-template-tags cannot be read',
    );
  });

  it('says when the template was deleted in AWS', async () => {
    portal = await startPortal({ idleEvery: '1h' });
    const template = await portal.idle();
    await createFisClient(portal.simulator.url).send(
      new DeleteExperimentTemplateCommand({ id: template.templateId }),
    );
    const refused = await portal.startRun(template, 'deleted');
    expect(refused.status).toBe(404);
    expect(refused.body.error.message).toContain('was deleted in AWS');
  });

  it('keeps a run in sight, and its Stop, when its template is gone', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'orphan');
    await portal.advance(10);
    await createFisClient(portal.simulator.url).send(
      new DeleteExperimentTemplateCommand({ id: template.templateId }),
    );
    const service = await until(
      () => portal.get(ORDERS),
      ({ templates }) => templates.length === 1,
    );
    expect(service.active).toMatchObject([{ id: body.run.id }]);
    const stopped = await portal.post(`/api/chaos/runs/${body.run.id}/stop`);
    expect(stopped.status).toBe(202);
    expect(stopped.body.stoppedBy).toBe('user:default/mock');
  });
});
