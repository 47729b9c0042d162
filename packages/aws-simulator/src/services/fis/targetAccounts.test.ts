import {
  DeleteTargetAccountConfigurationCommand,
  GetTargetAccountConfigurationCommand,
  ListTargetAccountConfigurationsCommand,
  UpdateTargetAccountConfigurationCommand,
} from '@aws-sdk/client-fis';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { waiting } from '../../__testUtils__/templates';
import {
  driveTargetAccounts,
  EAST,
  HOME,
  roleOf,
  WEST,
  world,
} from '../../__testUtils__/targetAccounts';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world });
});
afterEach(() => test.stop());

const { createTemplate, add, count } = driveTargetAccounts(() => test);

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
