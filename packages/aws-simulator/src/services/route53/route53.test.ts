import {
  PutCompositeAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  ChangeResourceRecordSetsCommand,
  ChangeTagsForResourceCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  DeleteHealthCheckCommand,
  GetHealthCheckCommand,
  GetHealthCheckStatusCommand,
  GetHostedZoneCommand,
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  ListTagsForResourceCommand,
  Route53Client,
  UpdateHealthCheckCommand,
} from '@aws-sdk/client-route-53';
import type {
  HealthCheckConfig,
  ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';

let test: Test;
let route53: Route53Client;
beforeEach(async () => {
  test = await startTest();
  route53 = new Route53Client(test.client());
});
afterEach(async () => {
  route53.destroy();
  await test.stop();
});

const endpoint: HealthCheckConfig = {
  Type: 'HTTPS',
  FullyQualifiedDomainName: 'us.shop.example.com',
  ResourcePath: '/health?a=1&b=2',
  RequestInterval: 10,
  FailureThreshold: 2,
};

async function create(
  CallerReference: string,
  HealthCheckConfig: HealthCheckConfig = endpoint,
) {
  const { HealthCheck, Location } = await route53.send(
    new CreateHealthCheckCommand({ CallerReference, HealthCheckConfig }),
  );
  return { id: HealthCheck?.Id ?? '', check: HealthCheck, Location };
}

async function statuses(HealthCheckId: string) {
  const { HealthCheckObservations = [] } = await route53.send(
    new GetHealthCheckStatusCommand({ HealthCheckId }),
  );
  return HealthCheckObservations.map(({ StatusReport }) => StatusReport);
}

const words = async (id: string) =>
  new Set((await statuses(id)).map(each => each?.Status?.split(':')[0]));

describe('health checks', () => {
  it('are made once per caller reference', async () => {
    const { id, check, Location } = await create('a');
    expect(Location).toBe(`/2013-04-01/healthcheck/${id}`);
    expect(check).toMatchObject({
      CallerReference: 'a',
      HealthCheckVersion: 1,
      HealthCheckConfig: { ...endpoint, Inverted: false, EnableSNI: true },
    });
    expect((await create('a')).id).toBe(id);
    await expect(
      create('a', { ...endpoint, FailureThreshold: 5 }),
    ).rejects.toMatchObject({ name: 'HealthCheckAlreadyExists' });
    const { HealthCheck } = await route53.send(
      new GetHealthCheckCommand({ HealthCheckId: id }),
    );
    expect(HealthCheck).toEqual(check);
  });

  it('are changed by version', async () => {
    const { id } = await create('a');
    const update = (HealthCheckVersion: number) =>
      route53.send(
        new UpdateHealthCheckCommand({
          HealthCheckId: id,
          HealthCheckVersion,
          FullyQualifiedDomainName: 'eu.shop.example.com',
        }),
      );
    const { HealthCheck } = await update(1);
    expect(HealthCheck).toMatchObject({
      HealthCheckVersion: 2,
      HealthCheckConfig: {
        FullyQualifiedDomainName: 'eu.shop.example.com',
        FailureThreshold: 2,
      },
    });
    await expect(update(1)).rejects.toMatchObject({
      name: 'HealthCheckVersionMismatch',
    });
  });

  it('come in pages', async () => {
    const made = [await create('a'), await create('b'), await create('c')];
    const ids: (string | undefined)[] = [];
    let Marker: string | undefined;
    do {
      const page = await route53.send(
        new ListHealthChecksCommand({ MaxItems: 2, Marker }),
      );
      ids.push(...(page.HealthChecks ?? []).map(({ Id }) => Id));
      Marker = page.NextMarker;
    } while (Marker);
    expect(ids).toEqual(made.map(({ id }) => id).sort());
  });

  it('see an endpoint that nobody has broken as healthy', async () => {
    const { id } = await create('a');
    expect(await statuses(id)).toHaveLength(8);
    expect((await statuses(id))[0]).toEqual({
      Status: 'Success: HTTP Status Code 200, OK',
      CheckedTime: START,
    });
  });

  it('follow alarms and other health checks', async () => {
    await test.cloudWatch.send(
      new PutCompositeAlarmCommand({ AlarmName: 'down', AlarmRule: 'FALSE' }),
    );
    const alarm = await create('alarm', {
      Type: 'CLOUDWATCH_METRIC',
      AlarmIdentifier: { Region: 'us-east-1', Name: 'down' },
    });
    const both = await create('both', {
      Type: 'CALCULATED',
      ChildHealthChecks: [alarm.id, (await create('a')).id],
      HealthThreshold: 2,
    });
    const opposite = await create('opposite', {
      Type: 'CALCULATED',
      ChildHealthChecks: [alarm.id],
      HealthThreshold: 1,
      Inverted: true,
    });
    const ids = [alarm.id, both.id, opposite.id];
    const now = async () => {
      const found = [];
      for (const id of ids) {
        found.push(...(await words(id)));
      }
      return found;
    };
    expect(await now()).toEqual(['Success', 'Success', 'Failure']);
    await test.cloudWatch.send(
      new SetAlarmStateCommand({
        AlarmName: 'down',
        StateValue: 'ALARM',
        StateReason: 'A drill',
      }),
    );
    expect(await now()).toEqual(['Failure', 'Failure', 'Success']);
  });

  it('carry tags and go', async () => {
    const { id: ResourceId } = await create('a');
    const ResourceType = 'healthcheck';
    await route53.send(
      new ChangeTagsForResourceCommand({
        ResourceType,
        ResourceId,
        AddTags: [
          { Key: 'Name', Value: 'US' },
          { Key: 'team', Value: 'shop' },
        ],
      }),
    );
    await route53.send(
      new ChangeTagsForResourceCommand({
        ResourceType,
        ResourceId,
        RemoveTagKeys: ['team'],
      }),
    );
    const { ResourceTagSet } = await route53.send(
      new ListTagsForResourceCommand({ ResourceType, ResourceId }),
    );
    expect(ResourceTagSet?.Tags).toEqual([{ Key: 'Name', Value: 'US' }]);
    await route53.send(
      new DeleteHealthCheckCommand({ HealthCheckId: ResourceId }),
    );
    await expect(statuses(ResourceId)).rejects.toMatchObject({
      name: 'NoSuchHealthCheck',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it.each<[string, HealthCheckConfig]>([
    ['no endpoint', { Type: 'HTTP' }],
    ['no alarm', { Type: 'CLOUDWATCH_METRIC' }],
    ['an odd interval', { ...endpoint, RequestInterval: 20 }],
    ['nothing to look for', { ...endpoint, Type: 'HTTP_STR_MATCH' }],
  ])('are refused with %s', async (_name, config) => {
    await expect(create('a', config)).rejects.toMatchObject({
      name: 'InvalidInput',
    });
  });
});

describe('hosted zones', () => {
  let HostedZoneId: string;
  beforeEach(async () => {
    const { HostedZone } = await route53.send(
      new CreateHostedZoneCommand({
        Name: 'Shop.example.com',
        CallerReference: 'zone',
      }),
    );
    HostedZoneId = HostedZone?.Id ?? '';
  });

  const regional = (Region: 'us-east-1' | 'eu-west-1'): ResourceRecordSet => ({
    Name: 'api.shop.example.com.',
    Type: 'CNAME',
    SetIdentifier: Region,
    Region,
    TTL: 60,
    ResourceRecords: [{ Value: `${Region}.shop.example.com` }],
  });

  const change = (
    Action: 'CREATE' | 'DELETE' | 'UPSERT',
    ...records: ResourceRecordSet[]
  ) =>
    route53.send(
      new ChangeResourceRecordSetsCommand({
        HostedZoneId,
        ChangeBatch: {
          Changes: records.map(ResourceRecordSet => ({
            Action,
            ResourceRecordSet,
          })),
        },
      }),
    );

  async function list() {
    const { ResourceRecordSets = [] } = await route53.send(
      new ListResourceRecordSetsCommand({ HostedZoneId }),
    );
    return ResourceRecordSets;
  }

  it('keep records, batch by batch', async () => {
    await change('CREATE', regional('us-east-1'), regional('eu-west-1'));
    await change('UPSERT', { ...regional('us-east-1'), TTL: 30 });
    expect(await list()).toEqual([
      regional('eu-west-1'),
      { ...regional('us-east-1'), TTL: 30 },
    ]);
    await expect(
      change(
        'CREATE',
        { ...regional('us-east-1'), SetIdentifier: 'new' },
        regional('eu-west-1'),
      ),
    ).rejects.toMatchObject({ name: 'InvalidChangeBatch' });
    expect(await list()).toHaveLength(2);
    await change('DELETE', regional('eu-west-1'));
    const { HostedZone } = await route53.send(
      new GetHostedZoneCommand({ Id: HostedZoneId }),
    );
    expect(HostedZone).toMatchObject({
      Name: 'shop.example.com.',
      ResourceRecordSetCount: 1,
    });
    const { HostedZones } = await route53.send(new ListHostedZonesCommand({}));
    expect(HostedZones).toMatchObject([{ Id: HostedZoneId }]);
  });

  it('take no names of others', async () => {
    await expect(
      change('CREATE', { ...regional('us-east-1'), Name: 'api.example.org' }),
    ).rejects.toThrow(/not permitted in zone/);
  });
});
