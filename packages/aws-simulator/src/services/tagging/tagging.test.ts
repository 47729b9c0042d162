import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import type { GetResourcesCommandInput } from '@aws-sdk/client-resource-groups-tagging-api';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { sampleWorld } from '../../worlds';

let test: Test;
beforeAll(async () => {
  test = await startTest({ world: sampleWorld });
});
afterAll(() => test.stop());

async function find(input: GetResourcesCommandInput) {
  const { ResourceTagMappingList = [], PaginationToken } =
    await test.tagging.send(new GetResourcesCommand(input));
  return {
    token: PaginationToken,
    arns: ResourceTagMappingList.map(({ ResourceARN }) => ResourceARN ?? ''),
  };
}

const orders = 'arn:aws:lambda:us-east-1:111122223333:function:orders';

describe('GetResources', () => {
  it('finds by tag and by type', async () => {
    const { arns } = await find({
      TagFilters: [
        { Key: 'service', Values: ['orders', 'cart'] },
        { Key: 'FIS-Ready' },
      ],
      ResourceTypeFilters: ['lambda:function'],
    });
    expect(arns).toEqual([orders]);
  });

  it('finds templates and runs of FIS that have tags', async () => {
    const { arns } = await find({
      TagFilters: [{ Key: 'service', Values: ['orders'] }],
      ResourceTypeFilters: ['fis'],
    });
    expect(arns).toHaveLength(2);
    expect(arns[0]).toContain(':experiment-template/EXT');
    const runs = await find({ ResourceTypeFilters: ['fis:experiment'] });
    expect(runs.arns).toHaveLength(2);
  });

  it('finds by ARN', async () => {
    const { arns } = await find({ ResourceARNList: [orders, `${orders}-2`] });
    expect(arns).toEqual([orders]);
  });

  it('pages until the token is empty', async () => {
    const everything = await find({ ResourcesPerPage: 100 });
    expect(everything.token).toBe('');
    const found: string[] = [];
    let PaginationToken: string | undefined;
    do {
      const page = await find({ ResourcesPerPage: 7, PaginationToken });
      found.push(...page.arns);
      PaginationToken = page.token;
    } while (PaginationToken);
    expect(found).toEqual(everything.arns);
  });

  it.each([
    ['101 resources per page', { ResourcesPerPage: 101 }],
    ['ARNs with paging', { ResourceARNList: [orders], ResourcesPerPage: 5 }],
    ['a made-up token', { PaginationToken: 'nonsense' }],
  ])('refuses %s', async (_name, input) => {
    await expect(find(input)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 400 },
    });
  });
});
