import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { ListExperimentsCommand } from '@aws-sdk/client-fis';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { sampleWorld } from '../worlds';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: sampleWorld });
});
afterEach(() => test.stop());

const setRules = (...rules: object[]) =>
  fetch(`${test.simulator.url}/_simulator/faults`, {
    method: 'PUT',
    body: JSON.stringify(rules),
  });

it('let lists come in pages that are smaller than asked for', async () => {
  await setRules({ action: 'partial-page', pageSize: 2 });
  const { experiments, nextToken } = await test.fis.send(
    new ListExperimentsCommand({ maxResults: 50 }),
  );
  expect(experiments).toHaveLength(2);
  const { experiments: next } = await test.fis.send(
    new ListExperimentsCommand({ maxResults: 50, nextToken }),
  );
  expect(next).toHaveLength(2);
  expect(next).not.toEqual(experiments);
  const { MetricAlarms = [], CompositeAlarms = [] } =
    await test.cloudWatch.send(new DescribeAlarmsCommand({ MaxRecords: 1 }));
  expect([...MetricAlarms, ...CompositeAlarms]).toHaveLength(1);
  const { ResourceTagMappingList, PaginationToken } = await test.tagging.send(
    new GetResourcesCommand({}),
  );
  expect(ResourceTagMappingList).toHaveLength(2);
  expect(PaginationToken).not.toBe('');
});

it('refuse credentials that have expired, in the words of each service', async () => {
  await setRules({ action: 'expired-credentials' });
  const s3 = new S3Client({ ...test.client(), forcePathStyle: true });
  await expect(
    test.fis.send(new ListExperimentsCommand({})),
  ).rejects.toMatchObject({
    name: 'ExpiredTokenException',
    $metadata: { httpStatusCode: 403 },
  });
  await expect(
    test.tagging.send(new GetResourcesCommand({})),
  ).rejects.toMatchObject({
    name: 'ExpiredTokenException',
    $metadata: { httpStatusCode: 400 },
  });
  await expect(
    s3.send(new ListObjectsV2Command({ Bucket: 'reports' })),
  ).rejects.toMatchObject({ name: 'ExpiredToken' });
  await expect(
    test.sts.send(new GetCallerIdentityCommand({})),
  ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  s3.destroy();
});

it('refuse clients whose clock is wrong', async () => {
  await setRules({ action: 'clock-skew', service: 'fis', count: 1 });
  await expect(
    test.fis.send(new ListExperimentsCommand({})),
  ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  await expect(
    test.fis.send(new ListExperimentsCommand({})),
  ).resolves.toBeDefined();
});
