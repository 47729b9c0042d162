import { fisModel, Witness } from '../__testUtils__/conformance';
import {
  callWithVersion2,
  callWithVersion3,
} from '../__testUtils__/fisCallers';
import type { AwsCaller } from '../__testUtils__/awsCallers';
import { quietWorld } from '../__testUtils__/quietWorld';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { rich } from '../__testUtils__/richTemplate';
import { ACCOUNT, waiting } from '../__testUtils__/templates';

function dig(source: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((value, name) => Object(value)[name], source);
}

let test: Test;
let witness: Witness;
beforeEach(async () => {
  test = await startTest({ world: quietWorld() });
  witness = await Witness.of(test.simulator.url, fisModel);
});
afterEach(async () => {
  await witness.stop();
  await test.stop();
});

const clients: [string, (settings: ReturnType<Test['client']>) => AwsCaller][] =
  [
    ['version 3', callWithVersion3],
    ['version 2', callWithVersion2],
  ];

describe.each(clients)('the %s client', (_name, connect) => {
  let fis: AwsCaller;
  beforeEach(() => {
    fis = connect({ ...test.client(), endpoint: witness.url });
  });
  afterEach(() => fis.stop());

  const lever = async (status?: string) => {
    const state = status && { status, reason: 'Rehearsal' };
    const answer = state
      ? await fis.call('UpdateSafetyLeverState', { id: 'default', state })
      : await fis.call('GetSafetyLever', { id: 'default' });
    return dig(answer, 'safetyLever', 'state', 'status');
  };

  async function start(experimentTemplateId: string, clientToken: string) {
    const answer = await fis.call('StartExperiment', {
      experimentTemplateId,
      clientToken,
      tags: { by: 'ana' },
    });
    return String(dig(answer, 'experiment', 'id'));
  }

  const status = async (id: string) =>
    dig(
      await fis.call('GetExperiment', { id }),
      'experiment',
      'state',
      'status',
    );

  async function browse() {
    for (const [list, get, items, key] of [
      ['ListActions', 'GetAction', 'actions', 'id'],
      [
        'ListTargetResourceTypes',
        'GetTargetResourceType',
        'targetResourceTypes',
        'resourceType',
      ],
    ] as const) {
      const all = dig(await fis.call(list, {}), items);
      for (const item of Object.values(Object(all))) {
        await fis.call(get, { [key]: dig(item, key) });
      }
    }
  }

  async function prepare() {
    const created = await fis.call('CreateExperimentTemplate', rich);
    const id = String(dig(created, 'experimentTemplate', 'id'));
    const resourceArn = `arn:aws:fis:us-east-1:${ACCOUNT}:experiment-template/${id}`;
    const account = { experimentTemplateId: id, accountId: ACCOUNT };
    await fis.call('CreateTargetAccountConfiguration', {
      ...account,
      roleArn: rich.roleArn,
      clientToken: 'account',
      description: 'Here',
    });
    await fis.call('UpdateTargetAccountConfiguration', {
      ...account,
      description: 'Still here',
    });
    await fis.call('GetTargetAccountConfiguration', account);
    await fis.call('ListTargetAccountConfigurations', {
      experimentTemplateId: id,
    });
    await fis.call('UpdateExperimentTemplate', {
      id,
      description: 'Everything at once, again',
      experimentOptions: { emptyTargetResolutionMode: 'fail' },
    });
    await fis.call('TagResource', { resourceArn, tags: { 'x/y': 'z' } });
    await fis.call('UntagResource', { resourceArn, tagKeys: ['a b', 'x/y'] });
    const { tags } = Object(
      await fis.call('ListTagsForResource', { resourceArn }),
    );
    expect(tags).toEqual({ service: 'orders' });
    await fis.call('GetExperimentTemplate', { id });
    await fis.call('ListExperimentTemplates', { maxResults: 1 });
    return id;
  }

  async function watch(experimentId: string) {
    await fis.call('ListExperiments', {});
    await fis.call('ListExperimentResolvedTargets', { experimentId });
    await fis.call('ListExperimentTargetAccountConfigurations', {
      experimentId,
    });
    await fis.call('GetExperimentTargetAccountConfiguration', {
      experimentId,
      accountId: ACCOUNT,
    });
  }

  it('lives through the whole life of an experiment, as the model has it', async () => {
    await browse();
    const template = await prepare();
    const story: unknown[] = [];

    const completed = await start(template, 'completed');
    story.push(await status(completed));
    test.clock.advance(20);
    story.push(await status(completed));
    await watch(completed);
    test.clock.advance(600);
    story.push(await status(completed));

    const stopped = await start(template, 'stopped');
    test.clock.advance(30);
    await fis.call('StopExperiment', { id: stopped });
    story.push(await status(stopped));
    test.clock.advance(60);
    story.push(await status(stopped));

    const halted = await start(template, 'halted');
    test.clock.advance(30);
    story.push(await lever('engaged'), await status(halted));
    test.clock.advance(60);
    story.push(await lever(), await status(halted));

    const cancelled = await start(template, 'cancelled');
    test.clock.advance(30);
    story.push(await status(cancelled));
    story.push(await lever('disengaged'));

    await fis.call('UpdateExperimentTemplate', {
      id: template,
      targets: {
        functions: {
          resourceType: 'aws:lambda:function',
          resourceTags: { service: 'nowhere' },
          selectionMode: 'ALL',
        },
      },
      actions: { fail: rich.actions.fail },
    });
    const failed = await start(template, 'failed');
    test.clock.advance(30);
    story.push(await status(failed));

    await fis.call('DeleteTargetAccountConfiguration', {
      experimentTemplateId: template,
      accountId: ACCOUNT,
    });
    await fis.call('DeleteExperimentTemplate', { id: template });

    expect(story).toEqual([
      'initiating',
      'running',
      'completed',
      'stopping',
      'stopped',
      'engaging',
      'stopping',
      'engaged',
      'stopped',
      'cancelled',
      'disengaged',
      'failed',
    ]);
    expect(witness.problems).toEqual([]);
    expect(witness.succeeded(fisModel)).toEqual(
      Object.keys(fisModel.model.operations).sort(),
    );
  });

  const unknown = 'EXTunknown';
  const nowhere = `arn:aws:fis:us-east-1:${ACCOUNT}:experiment/EXPunknown`;
  const account = { accountId: ACCOUNT };
  it.each<[string, object]>([
    [
      'CreateTargetAccountConfiguration',
      { experimentTemplateId: unknown, ...account, roleArn: rich.roleArn },
    ],
    ['DeleteExperimentTemplate', { id: unknown }],
    [
      'DeleteTargetAccountConfiguration',
      { experimentTemplateId: unknown, ...account },
    ],
    ['GetAction', { id: unknown }],
    ['GetExperiment', { id: unknown }],
    [
      'GetExperimentTargetAccountConfiguration',
      { experimentId: unknown, ...account },
    ],
    ['GetExperimentTemplate', { id: unknown }],
    [
      'GetTargetAccountConfiguration',
      { experimentTemplateId: unknown, ...account },
    ],
    ['GetTargetResourceType', { resourceType: unknown }],
    ['ListExperimentResolvedTargets', { experimentId: unknown }],
    ['ListExperimentTargetAccountConfigurations', { experimentId: unknown }],
    ['ListTagsForResource', { resourceArn: nowhere }],
    ['ListTargetAccountConfigurations', { experimentTemplateId: unknown }],
    ['StartExperiment', { experimentTemplateId: unknown, clientToken: 'a' }],
    ['StopExperiment', { id: unknown }],
    ['TagResource', { resourceArn: nowhere, tags: { a: 'b' } }],
    ['UntagResource', { resourceArn: nowhere, tagKeys: ['a'] }],
    ['UpdateExperimentTemplate', { id: unknown, description: 'x' }],
    [
      'UpdateTargetAccountConfiguration',
      { experimentTemplateId: unknown, ...account },
    ],
  ])(
    'is told by %s that something does not exist',
    async (operation, input) => {
      await expect(fis.call(operation, input)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
      expect(witness.problems).toEqual([]);
      expect(witness.seen.get(`fis.${operation}`)).toEqual(new Set(['404']));
    },
  );

  it.each<[string, object]>([
    ['ListActions', { nextToken: 'nonsense' }],
    ['ListExperiments', { nextToken: 'nonsense' }],
    ['ListExperimentTemplates', { nextToken: 'nonsense' }],
    ['ListTargetResourceTypes', { nextToken: 'nonsense' }],
    ['CreateExperimentTemplate', { ...rich, stopConditions: [] }],
  ])('is told by %s that something is wrong', async (operation, input) => {
    await expect(fis.call(operation, input)).rejects.toMatchObject({
      name: 'ValidationException',
    });
    expect(witness.problems).toEqual([]);
    expect(witness.seen.get(`fis.${operation}`)).toEqual(new Set(['400']));
  });
});

it('shows reports as FIS has them since', async () => {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${witness.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const { experimentTemplate } = await post('/experimentTemplates', {
    ...waiting(),
    clientToken: 'report',
    experimentReportConfiguration: {
      outputs: { s3Configuration: { bucketName: 'reports', prefix: 'fis' } },
      dataSources: {
        cloudWatchDashboards: [
          {
            dashboardIdentifier: `arn:aws:cloudwatch::${ACCOUNT}:dashboard/d`,
          },
        ],
      },
      preExperimentDuration: 'PT5M',
      postExperimentDuration: 'PT5M',
    },
  });
  const { experiment } = await post('/experiments', {
    experimentTemplateId: experimentTemplate.id,
    clientToken: 'report',
  });
  test.clock.advance(3600);
  const response = await fetch(`${witness.url}/experiments/${experiment.id}`);
  const shown = await response.json();
  expect(shown.experiment.experimentReport.state.status).toBe('completed');
  expect(witness.problems).toEqual([]);
});
