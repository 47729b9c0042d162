import {
  CreateExperimentTemplateCommand,
  CreateTargetAccountConfigurationCommand,
  GetExperimentTemplateCommand,
} from '@aws-sdk/client-fis';
import type { Test } from './startTest';
import { failingFunctions } from './templates';
import type { World } from '../worlds';

export const HOME = '111122223333';
export const EAST = '444455556666';
export const WEST = '777788889999';

export const roleOf = (accountId: string) =>
  `arn:aws:iam::${accountId}:role/target`;
export const functionOf = (accountId: string, name = 'orders') =>
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

/** Three accounts with functions; FIS cannot assume the role of the last. */
export const world: World = {
  name: 'three accounts',
  accounts: [account(HOME), account(EAST), account(WEST, false)],
  cells: [
    cell(HOME, 'orders'),
    cell(EAST, 'orders', 'orders-2'),
    cell(WEST, 'orders'),
  ],
};

export const multiAccount = {
  experimentOptions: { accountTargeting: 'multi-account' as const },
};

/** What tests do with target accounts; the simulator starts for each of them. */
export function driveTargetAccounts(running: () => Test) {
  async function createTemplate(input = failingFunctions(multiAccount)) {
    const { experimentTemplate } = await running().fis.send(
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
    return running().fis.send(
      new CreateTargetAccountConfigurationCommand({
        experimentTemplateId,
        accountId,
        roleArn: roleOf(accountId),
        ...changes,
      }),
    );
  }

  async function count(id: string) {
    const { experimentTemplate } = await running().fis.send(
      new GetExperimentTemplateCommand({ id }),
    );
    return experimentTemplate?.targetAccountConfigurationsCount;
  }

  return { createTemplate, add, count };
}
