import {
  CreateExperimentTemplateCommand,
  ListExperimentsCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ALARM_ARN,
  failingFunctions,
  waiting,
} from '../../__testUtils__/templates';
import { sampleWorld } from '../../worlds';
import type { World } from '../../worlds';

const withoutHistory: World = {
  ...sampleWorld,
  cells: sampleWorld.cells.map(cell => ({ ...cell, history: [] })),
};

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: withoutHistory });
});
afterEach(() => test.stop());

async function create(input = waiting()) {
  const { experimentTemplate } = await test.fis.send(
    new CreateExperimentTemplateCommand(input),
  );
  return experimentTemplate?.id ?? '';
}

async function start(experimentTemplateId: string, clientToken?: string) {
  const { experiment } = await test.fis.send(
    new StartExperimentCommand({ experimentTemplateId, clientToken }),
  );
  return experiment?.id ?? '';
}

async function ledger() {
  const response = await fetch(`${test.simulator.url}/_simulator/ledger`);
  const { entries } = await response.json();
  return entries;
}

describe('StartExperiment', () => {
  it('starts once for one client token', async () => {
    const template = await create();
    const first = await start(template, 'intent-1');
    test.clock.advance(30);
    expect(await start(template, 'intent-1')).toBe(first);
    expect(await start(template, 'intent-2')).not.toBe(first);
    const { experiments } = await test.fis.send(new ListExperimentsCommand({}));
    expect(experiments).toHaveLength(2);
  });

  it('remembers a token although the template is gone', async () => {
    const template = await create();
    const first = await start(template, 'intent-1');
    await test.fisV2.deleteExperimentTemplate({ id: template }).promise();
    expect(await start(template, 'intent-1')).toBe(first);
  });

  it('accepts a token that created a template', async () => {
    const { experimentTemplate } = await test.fis.send(
      new CreateExperimentTemplateCommand({
        ...waiting(),
        clientToken: 'same',
      }),
    );
    expect(await start(experimentTemplate?.id ?? '', 'same')).toMatch(/^EXP/);
  });

  it('refuses a token that started another template', async () => {
    await start(await create(), 'intent-1');
    await expect(start(await create(), 'intent-1')).rejects.toMatchObject({
      name: 'ConflictException',
    });
  });

  it('does not find an unknown template', async () => {
    await expect(start('EXTunknown')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Experiment template EXTunknown does not exist.',
    });
  });

  it('refuses a sixth active experiment with 402', async () => {
    const template = await create();
    for (let index = 0; index < 5; index += 1) {
      await start(template);
    }
    await expect(start(template)).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      $metadata: { httpStatusCode: 402 },
    });
    test.clock.advance(300);
    expect(await start(template)).toMatch(/^EXP/);
  });

  it('refuses a multi-account template without target accounts', async () => {
    const experimentOptions = { accountTargeting: 'multi-account' as const };
    const template = await create(waiting({ experimentOptions }));
    await expect(start(template)).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('is written into the ledger, whatever came of it', async () => {
    const template = await create();
    const id = await start(template, 'intent-1');
    await expect(start('EXTunknown', 'intent-2')).rejects.toThrow();
    const common = {
      time: START.toISOString(),
      accountId: '111122223333',
      region: 'us-east-1',
      caller: 'arn:aws:iam::111122223333:user/simulator',
    };
    expect(await ledger()).toEqual([
      {
        ...common,
        clientToken: 'intent-1',
        experimentTemplateId: template,
        experimentId: id,
      },
      {
        ...common,
        clientToken: 'intent-2',
        experimentTemplateId: 'EXTunknown',
        error: {
          code: 'ResourceNotFoundException',
          message: 'Experiment template EXTunknown does not exist.',
        },
      },
    ]);
  });
});

describe('a preview', () => {
  it('resolves targets and runs nothing', async () => {
    const template = await create(
      failingFunctions({
        stopConditions: [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }],
      }),
    );
    const { experiment } = await test.fisV2
      .startExperiment({
        clientToken: 'preview',
        experimentTemplateId: template,
        experimentOptions: { actionsMode: 'skip-all' },
      })
      .promise();
    const id = experiment?.id ?? '';
    const before = await test.fisV2
      .listExperimentResolvedTargets({ experimentId: id })
      .promise();
    expect(before.resolvedTargets).toEqual([]);
    test.clock.advance(10);
    const after = await test.fisV2.getExperiment({ id }).promise();
    expect(after.experiment).toMatchObject({
      arn: `arn:aws:fis:us-east-1:111122223333:experiment/${id}`,
      state: { status: 'completed' },
      experimentOptions: { actionsMode: 'skip-all' },
      actions: { fail: { state: { status: 'skipped' } } },
    });
    const { resolvedTargets } = await test.fisV2
      .listExperimentResolvedTargets({ experimentId: id })
      .promise();
    expect(resolvedTargets).toEqual([
      {
        resourceType: 'aws:lambda:function',
        targetName: 'functions',
        targetInformation: {
          arn: 'arn:aws:lambda:us-east-1:111122223333:function:orders',
        },
      },
    ]);
  });
});

describe('ListExperiments', () => {
  it('lists the newest first and pages', async () => {
    const template = await create();
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      ids.unshift(await start(template));
      test.clock.advance(1);
    }
    const listed: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page = await test.fisV2
        .listExperiments({ maxResults: 3, nextToken })
        .promise();
      listed.push(...(page.experiments ?? []).map(({ id }) => id));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(listed).toEqual(ids);
  });

  it('can be limited to a template, and its token with it', async () => {
    const [one, two] = [await create(), await create()];
    const first = await start(one);
    const second = await start(one);
    await start(two);
    const page = await test.fisV2
      .listExperiments({ experimentTemplateId: one, maxResults: 1 })
      .promise();
    const rest = await test.fisV2
      .listExperiments({ experimentTemplateId: one, nextToken: page.nextToken })
      .promise();
    const listed = [page, rest].flatMap(({ experiments = [] }) => experiments);
    expect(listed.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(listed[0]).toMatchObject({
      experimentTemplateId: one,
      state: { status: 'initiating' },
      experimentOptions: { actionsMode: 'run-all' },
    });
    await expect(
      test.fisV2.listExperiments({ nextToken: page.nextToken }).promise(),
    ).rejects.toMatchObject({ code: 'ValidationException' });
  });
});
