import { quietWorld } from '../../../__testUtils__/quietWorld';
import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { ACCOUNT, waiting } from '../../../__testUtils__/templates';

const noWrites = `arn:aws:iam::${ACCOUNT}:role/no-writes`;
const noGraphs = `arn:aws:iam::${ACCOUNT}:role/no-graphs`;

let test: Test;
beforeEach(async () => {
  test = await startTest({
    world: quietWorld({
      roles: [
        { arn: noWrites, deniedActionIds: ['s3:PutObject'] },
        { arn: noGraphs, deniedActionIds: ['cloudwatch:GetMetricWidgetImage'] },
      ],
    }),
  });
});
afterEach(() => test.stop());

const dashboardIdentifier = `arn:aws:cloudwatch::${ACCOUNT}:dashboard/orders`;
const withReport = (report: object = {}) => ({
  experimentReportConfiguration: {
    outputs: { s3Configuration: { bucketName: 'reports', prefix: 'fis' } },
    dataSources: { cloudWatchDashboards: [{ dashboardIdentifier }] },
    postExperimentDuration: 'PT5M',
    ...report,
  },
});

/** Both clients are older than reports, so this speaks plain HTTP. */
async function call(path: string, body?: object, method?: string) {
  const response = await fetch(`${test.simulator.url}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: body && { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function start(template: object, options: object = {}) {
  const created = await call('/experimentTemplates', {
    ...waiting(),
    clientToken: 'template',
    ...template,
  });
  const { body } = await call('/experiments', {
    clientToken: 'experiment',
    experimentTemplateId: created.body.experimentTemplate.id,
    ...options,
  });
  return `/experiments/${body.experiment.id}`;
}

const report = async (path: string) =>
  (await call(path)).body.experiment.experimentReport;

describe('a report', () => {
  it('is pending, then running, then a readable PDF in the bucket', async () => {
    const path = await start(withReport());
    const id = path.split('/').at(-1);
    expect(await report(path)).toEqual({
      state: { status: 'pending', reason: 'Report is pending.' },
    });
    test.clock.advance(130);
    expect((await report(path)).state.status).toBe('running');
    test.clock.advance(5 * 60 + 50);
    expect((await report(path)).state.status).toBe('running');
    test.clock.advance(15);
    const key = `fis/${id}/report.pdf`;
    expect(await report(path)).toEqual({
      state: { status: 'completed', reason: 'Report was generated.' },
      s3Reports: [{ arn: `arn:aws:s3:::reports/${key}`, reportType: 'PDF' }],
    });
    const object = test.simulator.sinks.objects.get('reports', key);
    const text = object?.body.toString('latin1') ?? '';
    expect(object?.contentType).toBe('application/pdf');
    expect(text).toMatch(/^%PDF-1\.4\n[^]*%%EOF\n$/);
    expect(text).toContain(`Experiment   ${id}`);
    expect(text).toContain('State        completed: Experiment completed.');
    expect(text).toContain(dashboardIdentifier);
  });

  it('has a table that finds every object of the PDF', async () => {
    await start(withReport());
    test.clock.advance(3600);
    const [object] = test.simulator.sinks.objects.list();
    const text = object?.body.toString('latin1') ?? '';
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map(match =>
      Number(match[1]),
    );
    expect(offsets.length).toBeGreaterThan(3);
    offsets.forEach((offset, index) =>
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`)),
    );
    const start_ = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start_, start_ + 4)).toBe('xref');
  });

  it('is written for an experiment that was stopped', async () => {
    const path = await start(withReport());
    test.clock.advance(60);
    await call(path, undefined, 'DELETE');
    test.clock.advance(3600);
    expect((await report(path)).state.status).toBe('completed');
  });

  it('is cancelled when the experiment did not run', async () => {
    const path = await start(withReport());
    await call(
      '/safetyLevers/default/state',
      { state: { status: 'engaged', reason: 'Test' } },
      'PATCH',
    );
    test.clock.advance(3600);
    expect((await report(path)).state).toEqual({
      status: 'cancelled',
      reason: 'The experiment did not run.',
    });
    expect(test.simulator.sinks.objects.list()).toEqual([]);
  });

  it('is not part of a preview', async () => {
    const path = await start(withReport(), {
      experimentOptions: { actionsMode: 'skip-all' },
    });
    test.clock.advance(3600);
    expect(await report(path)).toBeUndefined();
  });

  it.each([
    [noWrites, 's3:PutObject'],
    [noGraphs, 'cloudwatch:GetMetricWidgetImage'],
  ])('fails without a permission of the role %s', async (roleArn, denied) => {
    const path = await start({ ...withReport(), roleArn });
    test.clock.advance(3600);
    expect(await report(path)).toEqual({
      state: {
        status: 'failed',
        reason: `Not enough privileges to perform ${denied}`,
        error: { code: 'AuthorizationFailure' },
      },
    });
  });

  it('fails when its bucket cannot exist', async () => {
    const outputs = { s3Configuration: { bucketName: 'Not_A_Bucket' } };
    const path = await start(withReport({ outputs }));
    test.clock.advance(3600);
    expect((await report(path)).state).toMatchObject({
      status: 'failed',
      error: { code: 'ConfigurationFailure' },
    });
  });

  it.each([
    ['no bucket', { outputs: {} }],
    ['a negative duration', { postExperimentDuration: 'PT-5M' }],
    ['a duration in words', { preExperimentDuration: 'five' }],
    [
      'a dashboard by name',
      { dataSources: { cloudWatchDashboards: [{ dashboardIdentifier: 'o' }] } },
    ],
  ])('is refused with %s', async (_name, change) => {
    const { status, body } = await call('/experimentTemplates', {
      ...waiting(),
      clientToken: 'template',
      ...withReport(change),
    });
    expect([status, body]).toEqual([400, { message: expect.any(String) }]);
  });

  it('can be taken out of a template', async () => {
    const created = await call('/experimentTemplates', {
      ...waiting(),
      clientToken: 'template',
      ...withReport(),
    });
    const { body } = await call(
      `/experimentTemplates/${created.body.experimentTemplate.id}`,
      { experimentReportConfiguration: {} },
      'PATCH',
    );
    expect(body.experimentTemplate).not.toHaveProperty(
      'experimentReportConfiguration',
    );
  });
});
