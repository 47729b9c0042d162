import {
  GetExperimentCommand,
  ListExperimentsCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { validateWorld } from '../validateWorld';
import { shopWorld } from './shopWorld';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: shopWorld });
});
afterEach(() => test.stop());

function clientOf(accountId: string, region: string) {
  const { FisClient } = jest.requireActual<{
    FisClient: typeof test.fis.constructor;
  }>('@aws-sdk/client-fis');
  return { FisClient, accountId, region };
}
