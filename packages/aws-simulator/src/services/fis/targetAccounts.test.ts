import {
  CreateExperimentTemplateCommand,
  CreateTargetAccountConfigurationCommand,
  DeleteTargetAccountConfigurationCommand,
  GetExperimentTargetAccountConfigurationCommand,
  GetExperimentTemplateCommand,
  GetTargetAccountConfigurationCommand,
  ListExperimentResolvedTargetsCommand,
  ListExperimentTargetAccountConfigurationsCommand,
  ListTargetAccountConfigurationsCommand,
  StartExperimentCommand,
  UpdateTargetAccountConfigurationCommand,
} from '@aws-sdk/client-fis';
import { driveFis } from '../../__testUtils__/driveFis';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { failingFunctions, waiting } from '../../__testUtils__/templates';
import type { World } from '../../worlds';

const HOME = '111122223333';
const EAST = '444455556666';
const WEST = '777788889999';

const roleOf = (accountId: string) => `arn:aws:iam::${accountId}:role/target`;
const functionOf = (accountId: string, name = 'orders') =>
  `arn:aws:lambda:us-east-1:${accountId}:function:${name}`;

function account(id: string, assumableByFis = true) {
  return { id, name: id, roles: [{ arn: roleOf(id), assumableByFis }] };
}

function cell(accountId: string, ...names: string[]): World['cells'][number] {
  return {
    accountId,
    region: 'us-east-1',
    resources: names.map(name => ({
      arn: functionOf(accountId, name),
      type: 'aws:lambda:function',
      tags: { service: 'orders' },
    })),
  };
}

const world: World = {
  name: 'three accounts',
  accounts: [account(HOME), account(EAST), account(WEST, false)],
  cells: [
    cell(HOME, 'orders'),
    cell(EAST, 'orders', 'orders-2'),
    cell(WEST, 'orders'),
  ],
};

let test: Test;
beforeEach(async () => {
  test = await startTest({ world });
});
afterEach(() => test.stop());

const multiAccount = {
  experimentOptions: { accountTargeting: 'multi-account' as const },
};

async function createTemplate(input = failingFunctions(multiAccount)) {
  const { experimentTemplate } = await test.fis.send(
    new CreateExperimentTemplateCommand(input),
  );
  return experimentTemplate?.id ?? '';
}

function add(
  experimentTemplateId: string,
  accountId: string,
  changes: {
    clientToken?: string;
    roleArn?: string;
    description?: string;
  } = {},
) {
  return test.fis.send(
    new CreateTargetAccountConfigurationCommand({
      experimentTemplateId,
      accountId,
      roleArn: roleOf(accountId),
      ...changes,
    }),
  );
}

async function count(id: string) {
  const { experimentTemplate } = await test.fis.send(
    new GetExperimentTemplateCommand({ id }),
  );
  return experimentTemplate?.targetAccountConfigurationsCount;
}

describe('a target account configuration', () => {
  it('is created, read, changed and deleted', async () => {
    const experimentTemplateId = await createTemplate();
    const created = await add(experimentTemplateId, EAST, {
      description: 'East',
    });
    const before = {
      accountId: EAST,
      roleArn: roleOf(EAST),
      description: 'East',
    };
    expect(created.targetAccountConfiguration).toEqual(before);
    expect(await count(experimentTemplateId)).toBe(1);

    const name = { experimentTemplateId, accountId: EAST };
    const updated = await test.fis.send(
      new UpdateTargetAccountConfigurationCommand({
        ...name,
        description: 'East coast',
      }),
    );
    const after = { ...before, description: 'East coast' };
    expect(updated.targetAccountConfiguration).toEqual(after);
    const read = await test.fis.send(
      new GetTargetAccountConfigurationCommand(name),
    );
    expect(read.targetAccountConfiguration).toEqual(after);

    const deleted = await test.fis.send(
      new DeleteTargetAccountConfigurationCommand(name),
    );
    expect(deleted.targetAccountConfiguration).toEqual(after);
    expect(await count(experimentTemplateId)).toBe(0);
    await expect(
      test.fis.send(new GetTargetAccountConfigurationCommand(name)),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is listed in pages, by account', async () => {
    const experimentTemplateId = await createTemplate();
    for (const accountId of [WEST, EAST, HOME]) {
      await add(experimentTemplateId, accountId);
    }
    const list = async (nextToken?: string) => {
      const page = await test.fis.send(
        new ListTargetAccountConfigurationsCommand({
          experimentTemplateId,
          maxResults: 2,
          nextToken,
        }),
      );
      const ids = page.targetAccountConfigurations?.map(
        ({ accountId }) => accountId,
      );
      return { ids, nextToken: page.nextToken };
    };
    const first = await list();
    expect(first.ids).toEqual([HOME, EAST]);
    expect(await list(first.nextToken)).toEqual({
      ids: [WEST],
      nextToken: undefined,
    });
    await expect(list('other')).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('is created once for one client token', async () => {
    const template = await createTemplate();
    const first = await add(template, EAST, { clientToken: 'one' });
    const again = await add(template, EAST, { clientToken: 'one' });
    expect(again.targetAccountConfiguration).toEqual(
      first.targetAccountConfiguration,
    );
    await expect(
      add(template, WEST, { clientToken: 'one' }),
    ).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('is unique for its account', async () => {
    const template = await createTemplate();
    await add(template, EAST);
    await expect(add(template, EAST)).rejects.toMatchObject({
      name: 'ConflictException',
    });
  });

  it('is one of at most ten', async () => {
    const template = await createTemplate();
    for (let index = 0; index < 10; index += 1) {
      await add(template, `00000000000${index}`);
    }
    await expect(add(template, EAST)).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      $metadata: { httpStatusCode: 402 },
    });
  });

  it('is refused for a single-account template', async () => {
    const template = await createTemplate(waiting());
    await expect(add(template, EAST)).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it.each([
    ['an unknown template', 'EXTunknown', EAST, 'ResourceNotFoundException'],
    ['an account of letters', '', 'twelveletter', 'ValidationException'],
    ['a short account', '', '123', 'ValidationException'],
  ])('is refused for %s', async (_name, template, accountId, name) => {
    const id = template || (await createTemplate());
    const roleArn = roleOf(EAST);
    await expect(add(id, accountId, { roleArn })).rejects.toMatchObject({
      name,
    });
  });

  it('needs the ARN of a role', async () => {
    const template = await createTemplate();
    await expect(
      add(template, EAST, { roleArn: `arn:aws:iam::${EAST}:user/somebody` }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('a multi-account experiment', () => {
  it('takes its targets from every target account', async () => {
    const template = await createTemplate();
    await add(template, HOME);
    await add(template, EAST);
    const { start, get } = driveFis(test);
    const experimentId = await start(template);
    test.clock.advance(10);
    expect((await get(experimentId)).state?.status).toBe('running');
    const { resolvedTargets } = await test.fis.send(
      new ListExperimentResolvedTargetsCommand({ experimentId }),
    );
    expect(
      resolvedTargets?.map(({ targetInformation }) => targetInformation?.arn),
    ).toEqual([
      functionOf(HOME),
      functionOf(EAST),
      functionOf(EAST, 'orders-2'),
    ]);
  });

  it('leaves accounts alone that are not configured', async () => {
    const template = await createTemplate();
    await add(template, EAST);
    const { start } = driveFis(test);
    const experimentId = await start(template);
    test.clock.advance(10);
    const { resolvedTargets = [] } = await test.fis.send(
      new ListExperimentResolvedTargetsCommand({ experimentId }),
    );
    const arns = resolvedTargets.map(each => each.targetInformation?.arn ?? '');
    expect(arns).toEqual([functionOf(EAST), functionOf(EAST, 'orders-2')]);
  });

  it('keeps the configurations that it started with', async () => {
    const template = await createTemplate();
    await add(template, EAST);
    const { start, get } = driveFis(test);
    const experimentId = await start(template);
    await test.fis.send(
      new DeleteTargetAccountConfigurationCommand({
        experimentTemplateId: template,
        accountId: EAST,
      }),
    );
    expect((await get(experimentId)).targetAccountConfigurationsCount).toBe(1);
    const own = { accountId: EAST, roleArn: roleOf(EAST) };
    const listed = await test.fis.send(
      new ListExperimentTargetAccountConfigurationsCommand({ experimentId }),
    );
    expect(listed.targetAccountConfigurations).toEqual([own]);
    const read = await test.fis.send(
      new GetExperimentTargetAccountConfigurationCommand({
        experimentId,
        accountId: EAST,
      }),
    );
    expect(read.targetAccountConfiguration).toEqual(own);
    await expect(
      test.fis.send(
        new GetExperimentTargetAccountConfigurationCommand({
          experimentId,
          accountId: WEST,
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each(['run-all', 'skip-all'] as const)(
    'fails with %s when FIS may not assume a role of a target account',
    async actionsMode => {
      const template = await createTemplate();
      await add(template, EAST);
      await add(template, WEST);
      const { experiment } = await test.fisV2
        .startExperiment({
          clientToken: 'one',
          experimentTemplateId: template,
          experimentOptions: { actionsMode },
        })
        .promise();
      test.clock.advance(10);
      const { get } = driveFis(test);
      expect((await get(experiment?.id ?? '')).state).toMatchObject({
        status: 'failed',
        error: {
          accountId: WEST,
          code: 'AuthorizationFailure',
          location: `targetAccountConfigurations/${WEST}`,
        },
      });
    },
  );

  it('does not start without target accounts', async () => {
    const experimentTemplateId = await createTemplate();
    await expect(
      test.fis.send(new StartExperimentCommand({ experimentTemplateId })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
