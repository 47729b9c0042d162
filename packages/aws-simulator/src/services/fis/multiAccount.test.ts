import {
  DeleteTargetAccountConfigurationCommand,
  GetExperimentTargetAccountConfigurationCommand,
  ListExperimentResolvedTargetsCommand,
  ListExperimentTargetAccountConfigurationsCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { driveFis } from '../../__testUtils__/driveFis';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  driveTargetAccounts,
  EAST,
  functionOf,
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

const { createTemplate, add } = driveTargetAccounts(() => test);

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
