import { FisClient, ListExperimentTemplatesCommand } from '@aws-sdk/client-fis';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { sampleWorld } from '../../worlds';
import type { World } from '../../worlds';

const guardedRole = 'arn:aws:iam::444455556666:role/guarded';

const world: World = {
  ...sampleWorld,
  accounts: sampleWorld.accounts.map(account => ({
    ...account,
    roles: [{ arn: guardedRole, externalId: 'portal' }],
  })),
};

let test: Test;
beforeAll(async () => {
  test = await startTest({ world });
});
afterAll(() => test.stop());

async function assume(RoleArn: string, ExternalId?: string) {
  const { Credentials, AssumedRoleUser } = await test.sts.send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'portal', ExternalId }),
  );
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken,
  };
  return { Credentials, AssumedRoleUser, credentials };
}

describe('GetCallerIdentity', () => {
  it.each([
    ['an access key of twelve digits', '999988887777', '999988887777'],
    ['any other access key', 'AKIAEXAMPLE', '111122223333'],
  ])('takes the account from %s', async (_name, accessKeyId, expected) => {
    const sts = new STSClient(test.client(accessKeyId));
    const { Account } = await sts.send(new GetCallerIdentityCommand({}));
    sts.destroy();
    expect(Account).toBe(expected);
  });
});

describe('AssumeRole', () => {
  it('hands out credentials for the account of the role', async () => {
    const role = 'arn:aws:iam::444455556666:role/portal/reader';
    const { Credentials, AssumedRoleUser, credentials } = await assume(role);
    const arn = 'arn:aws:sts::444455556666:assumed-role/reader/portal';
    expect(AssumedRoleUser?.Arn).toBe(arn);
    expect(credentials.accessKeyId).toMatch(/^ASIA[0-9A-Z]{16}$/);
    expect(Number(Credentials?.Expiration)).toBeGreaterThan(Date.now());
    const sts = new STSClient({ ...test.client(), credentials });
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '444455556666',
      Arn: arn,
    });
    const fis = new FisClient({ ...test.client(), credentials });
    const { experimentTemplates } = await fis.send(
      new ListExperimentTemplatesCommand({}),
    );
    expect(experimentTemplates).toEqual([]);
    sts.destroy();
    fis.destroy();
  });

  it('insists on the external id of a role that has one', async () => {
    await expect(assume(guardedRole, 'other')).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
    const { AssumedRoleUser } = await assume(guardedRole, 'portal');
    expect(AssumedRoleUser?.Arn).toContain('444455556666');
  });

  it('refuses what is not the ARN of a role', async () => {
    await expect(
      assume('arn:aws:iam::444455556666:user/ana'),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
