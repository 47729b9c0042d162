import { loadWorld } from '@faultline/aws-simulator';
import {
  evidenceSchema,
  findingListSchema,
  hypothesisListSchema,
  runReportSchema,
  scorecardSchema,
} from '@faultline/plugin-chaos-common';
import request from 'supertest';
import { service } from '../__testUtils__/entities';
import { Body, Portal, startPortal } from '../__testUtils__/startPortal';
import { TimeMachine } from '../__testUtils__/TimeMachine';
import { until } from '../__testUtils__/until';

jest.setTimeout(180_000);

const SERVICE = '/api/chaos/services/component/default/orders-api';
const MINUTE = 60;
/** Simulated AWS computes a week of values while others wait for the CPU. */
const PATIENCE_MS = 60_000;

describe('an API that should survive the loss of a region', () => {
  let portal: Portal;
  let time: TimeMachine;

  beforeEach(async () => {
    time = TimeMachine.start();
    portal = await startPortal({
      world: await loadWorld('multi-region-api'),
      regions: ['us-east-1', 'eu-west-1'],
      chaos: {
        scoring: {
          documents: [
            { document: 'attach-chaos-*', proves: ['region-failover'] },
          ],
        },
      },
      catalog: [
        service('orders-api', {
          'aws.amazon.com/fis-experiment-template-tags':
            'service=orders-api,environment=prod',
          'faultline.dev/dashboard': 'orders-api',
          'faultline.dev/recovery-objective': 'PT5M',
        }),
      ],
    });
  });
  afterEach(async () => {
    await portal.stop();
    time.stop();
  });

  const outage = async (): Promise<Body> => {
    const found = await until(
      () => portal.get(SERVICE),
      body => body.templates?.length === 3 && body.readAt !== null,
    );
    return found.templates.find((each: Body) =>
      /All calls/.test(each.description),
    );
  };

  const scorecard = async () => {
    const card = scorecardSchema.parse(
      await portal.get(`${SERVICE}/scorecard`),
    );
    const of = (wanted: string) =>
      card.modes.find(({ mode }) => mode === wanted);
    return { ...card, failover: of('region-failover') };
  };

  const judged = (runId: string) =>
    until(
      () => portal.get(`/api/chaos/runs/${runId}/evidence`),
      body => body.state === 'judged',
      PATIENCE_MS,
    );

  const run = async (template: Body, key: string): Promise<Body> => {
    // After a jump AWS was last asked long ago, and nothing may be started then.
    const jumpedAt = Date.now();
    await until(
      () => portal.get(SERVICE),
      body => new Date(body.readAt).getTime() >= jumpedAt,
    );
    const started = await portal
      .post(`${SERVICE}/templates/${template.key}/runs`)
      .set('Idempotency-Key', key)
      .send({});
    expect(started.status).toBe(202);
    const path = `/api/chaos/runs/${started.body.run.id}`;
    time.jump(12 * MINUTE);
    const ended = await until(
      () => portal.get(path),
      body => body.judgement !== null,
    );
    expect(ended.judgement).toMatchObject({
      verdict: 'inconclusive',
      reason: 'judging',
    });
    return ended;
  };

  /** The past is judged first, so that it does not get in between. */
  const pastJudged = () =>
    until(
      () => portal.get(`${SERVICE}/runs?limit=100`),
      body =>
        body.items?.length === 8 &&
        body.items.every((each: Body) => each.judgement.reason !== 'judging'),
      PATIENCE_MS,
    );

  it('fails until the health check is repaired, and passes then', async () => {
    const template = await outage();
    const past = await pastJudged();
    const lastOutage = past.items.find(
      (each: Body) => each.templateKey === template.key,
    );
    expect(lastOutage.judgement.verdict).toBe('failed');

    const first = await run(template, 'before');
    const soFar = await until(
      () => portal.get(`/api/chaos/runs/${first.id}/evidence`),
      body => body.signals.length > 0,
      PATIENCE_MS,
    );
    expect(evidenceSchema.parse(soFar)).toMatchObject({
      state: 'settling',
      revision: 0,
    });
    const callsBefore = (await portal.awsCalls())['monitoring.GetMetricData'];
    time.jump(25 * MINUTE);
    const evidence = evidenceSchema.parse(await judged(first.id));
    const callsAfter = (await portal.awsCalls())['monitoring.GetMetricData'];
    const account = '111122223333';
    expect(callsAfter[account] - callsBefore[account]).toBeLessThanOrEqual(4);
    expect(evidence).toMatchObject({
      revision: 1,
      verdict: { verdict: 'failed', behaviour: 'recovered' },
      comparable: expect.arrayContaining([
        expect.objectContaining({ runId: lastOutage.id, verdict: 'failed' }),
      ]),
    });
    expect(evidence.verdict?.reasons[0]?.text).toMatch(
      /us-east-1 fell from 4\d to 0 .* no other region took them over: eu-west-1 stayed at (28|29|30)/,
    );
    expect(evidence.signals.map(({ title, role }) => [title, role])).toEqual(
      expect.arrayContaining([
        ['orders-api-outage', 'steadyState'],
        ['status 5xx of orders-api, us-east-1', 'steadyState'],
        ['region us-east-1 of orders-api', 'faultEvidence'],
        ['Errors of orders-api, us-east-1', 'faultEvidence'],
      ]),
    );
    const failing = await until(
      () => portal.get(SERVICE),
      body => body.status === 'failing',
    );
    expect(failing.lastRuns[0]).toMatchObject({
      runId: first.id,
      mark: 'failed',
    });
    const broken = await scorecard();
    expect(broken).toMatchObject({
      status: 'failing',
      statusText: failing.statusText,
      failover: {
        state: 'failed',
        because: 'an experiment of it tests it',
        evidence: expect.arrayContaining([
          expect.objectContaining({ runId: first.id, verdict: 'failed' }),
        ]),
      },
    });
    const opened = findingListSchema.parse(
      await portal.get(`${SERVICE}/findings`),
    );
    expect(opened.items).toMatchObject([
      {
        status: 'open',
        owner: 'group:default/team-a',
        openedByRunId: expect.any(String),
        failedByRunId: first.id,
        expected: expect.stringMatching(/^orders-api-outage stays/),
        may: { update: true, reason: null },
      },
    ]);

    const finding = `/api/chaos/findings/${opened.items[0]?.id}`;
    const { version } = opened.items[0]!;
    const taken = await portal.put(finding).send({
      status: 'in-progress',
      link: 'https://issues.example.com/118',
      note: 'The US health check asks the European endpoint.',
      version,
    });
    expect(taken.body).toMatchObject({ status: 'in-progress' });
    expect((await portal.put(finding).send({ version })).status).toBe(409);
    const audit = await portal.get('/api/chaos/audit?event=finding-change');
    expect(audit.items).toMatchObject([
      { outcome: 'refused' },
      {
        outcome: 'succeeded',
        message:
          'Work began. Linked to https://issues.example.com/118. The US health check asks the European endpoint.',
      },
    ]);
    const byHand = { status: 'closed', version: version + 1 };
    expect((await portal.put(finding).send(byHand)).status).toBe(400);

    expect(
      await portal.throwSwitches({ 'us-health-check-watches-us': true }),
    ).toBeDefined();
    time.jump(60 * MINUTE);
    // Nothing starts on what was known an hour ago.
    await until(
      () => portal.get(SERVICE),
      ({ readAt }) => Date.now() - Date.parse(readAt) < MINUTE * 1000,
    );
    const second = await run(template, 'after');
    time.jump(25 * MINUTE);
    const survived = evidenceSchema.parse(await judged(second.id));
    expect(survived.verdict).toMatchObject({
      verdict: 'passed',
      behaviour: 'recovered',
      recoveryObjectiveSeconds: 300,
    });
    const [low, high] = survived.verdict?.timeToRecoverSeconds ?? [];
    expect(low).toBeGreaterThanOrEqual(60);
    expect(high).toBeLessThanOrEqual(420);
    expect(survived.verdict?.reasons[0]?.text).toMatch(
      /other regions took them over: eu-west-1 rose from/,
    );
    const closed = findingListSchema.parse(
      await portal.get(`${SERVICE}/findings`),
    );
    expect(closed.items).toMatchObject([
      {
        status: 'closed',
        closedByRunId: second.id,
        link: 'https://issues.example.com/118',
      },
    ]);
    const storyKinds = closed.items[0]?.story.map(({ kind }) => kind);
    expect(storyKinds?.slice(-2)).toEqual(['updated', 'closed']);

    const mended = await scorecard();
    expect(mended).toMatchObject({ status: 'resilient', openFindings: 0 });
    expect(mended.failover).toMatchObject({ state: 'passed' });
    expect(mended.failover?.evidence[0]).toMatchObject({ runId: second.id });
    expect(mended.potentialTenths).toBeGreaterThan(broken.potentialTenths ?? 0);
    const { status } = await portal.get(SERVICE);
    expect(status).toBe('resilient');

    const report = runReportSchema.parse(
      await portal.get(`/api/chaos/runs/${second.id}/report`),
    );
    expect(report.template?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(report.evidence.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(report.findings).toHaveLength(1);
    const markdown = await request(portal.server).get(
      `/api/chaos/runs/${second.id}/report.md`,
    );
    expect(markdown.headers['content-type']).toMatch(/^text\/markdown/);
    expect(markdown.text).toMatch(/^# All calls .*: passed/);
    expect(markdown.text).toContain('| Recovery objective | 5 min |');
  });

  it('derives hypotheses without set-up, and has them written, kept and exported', async () => {
    const { key } = await outage();
    const path = `${SERVICE}/templates/${key}/hypothesis`;
    const derived = hypothesisListSchema.parse(
      await until(
        () => portal.get(`${SERVICE}/hypotheses`),
        body => body.items?.every((each: Body) => each.signals.length > 0),
        PATIENCE_MS,
      ),
    );
    const hypothesis = derived.items.find(each => each.templateKey === key);
    expect(hypothesis).toMatchObject({
      version: 0,
      recoveryObjectiveSeconds: 300,
      problems: [],
    });
    const yaml = await request(portal.server).get(`${path}.yaml`);
    expect(yaml.text).toContain('format: faultline.dev/hypothesis/v1');
    const imported = await portal
      .post(`${path}/import`)
      .send({ yaml: yaml.text.replace('300', '240'), version: 0 });
    expect(imported.body).toMatchObject({
      version: 1,
      recoveryObjectiveSeconds: 240,
      updatedBy: 'user:default/mock',
    });
    const late = await portal
      .post(`${path}/import`)
      .send({ yaml: yaml.text, version: 0 });
    expect(late.status).toBe(409);
    const broken = await portal
      .post(`${path}/import`)
      .send({ yaml: 'signals: 3', version: 1 });
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toMatch(/signals/);

    const previewed = await portal.post(`${path}/preview`).send({
      signal: {
        id: 'errors',
        title: 'Errors of the API',
        role: 'steadyState',
        kind: 'count',
        direction: 'up',
        unit: 'count',
        threshold: { op: '<=', value: -1, m: 2, n: 3 },
        source: {
          type: 'metric',
          metric: {
            namespace: 'OrdersApi/LoadGenerator',
            metric: 'status_5xx',
            dimensions: { Api: 'orders-api' },
            stat: 'Sum',
          },
        },
      },
    });
    expect(previewed.body).toMatchObject({ problem: null });
    expect(previewed.body.bins).toBeGreaterThan(1400);
    expect(previewed.body.breaches).toBe(previewed.body.bins - 1);
    expect((await portal.get(`${path}/versions`)).items).toHaveLength(1);
  });
});
