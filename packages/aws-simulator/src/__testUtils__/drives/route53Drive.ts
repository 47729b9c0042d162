import * as route53 from '@aws-sdk/client-route-53';
import Route53V2 from 'aws-sdk/clients/route53';
import { callVersion2, callVersion3 } from '../awsCallers';
import { route53Model as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const HealthCheckConfig = {
  Type: 'HTTPS',
  FullyQualifiedDomainName: 'us.shop.example.com',
  ResourcePath: '/health',
  RequestInterval: 10,
  FailureThreshold: 2,
  Regions: ['us-east-1', 'eu-west-1', 'us-west-2'],
};
const ResourceType = 'healthcheck';
const nobody = { HealthCheckId: 'nobody' };
const NO_CHECK = 'NoSuchHealthCheck';
const NO_ZONE = 'NoSuchHostedZone';
const Id = 'ZNOBODY';

const changes = (Name: string) => ({
  Comment: 'Two regions',
  Changes: [
    {
      Action: 'UPSERT',
      ResourceRecordSet: {
        Name,
        Type: 'CNAME',
        TTL: 60,
        SetIdentifier: 'us',
        Region: 'us-east-1',
        ResourceRecords: [{ Value: 'us.shop.example.com' }],
      },
    },
    {
      Action: 'CREATE',
      ResourceRecordSet: {
        Name: `alias.${Name}`,
        Type: 'A',
        AliasTarget: {
          HostedZoneId: 'Z2FDTNDATAQYW2',
          DNSName: 'd1.cloudfront.example.net',
          EvaluateTargetHealth: false,
        },
      },
    },
  ],
});

export const route53Drive: Drive = {
  clients: {
    3: {
      model,
      connect: settings =>
        callVersion3(new route53.Route53Client(settings), route53),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(new Route53V2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call) {
    const made = Object(
      await call('CreateHealthCheck', {
        CallerReference: 'endpoint',
        HealthCheckConfig,
      }),
    );
    const HealthCheckId: string = made.HealthCheck.Id;
    await call('CreateHealthCheck', {
      CallerReference: 'alarm',
      HealthCheckConfig: {
        Type: 'CLOUDWATCH_METRIC',
        AlarmIdentifier: { Region: 'us-east-1', Name: 'orders-errors' },
        InsufficientDataHealthStatus: 'LastKnownStatus',
      },
    });
    await call('CreateHealthCheck', {
      CallerReference: 'both',
      HealthCheckConfig: {
        Type: 'CALCULATED',
        ChildHealthChecks: [HealthCheckId],
        HealthThreshold: 1,
      },
    });
    await call('UpdateHealthCheck', { HealthCheckId, FailureThreshold: 3 });
    await call('GetHealthCheck', { HealthCheckId });
    await call('GetHealthCheckStatus', { HealthCheckId });
    await call('ListHealthChecks', { MaxItems: '1' });
    await call('ListHealthChecks');
    const resource = { ResourceType, ResourceId: HealthCheckId };
    await call('ChangeTagsForResource', {
      ...resource,
      AddTags: [{ Key: 'team', Value: 'shop & co' }],
      RemoveTagKeys: ['nothing'],
    });
    await call('ListTagsForResource', resource);

    const zone = Object(
      await call('CreateHostedZone', {
        Name: 'shop.example.com',
        CallerReference: 'zone',
        HostedZoneConfig: { Comment: 'The shop', PrivateZone: false },
      }),
    );
    const { Id: zoneId } = zone.HostedZone;
    await call('GetHostedZone', { Id: zoneId });
    await call('ListHostedZones');
    await call('ChangeResourceRecordSets', {
      HostedZoneId: zoneId,
      ChangeBatch: changes('api.shop.example.com'),
    });
    await call('ListResourceRecordSets', { HostedZoneId: zoneId });
    await call('ListResourceRecordSets', {
      HostedZoneId: zoneId,
      MaxItems: '1',
    });
    await call('DeleteHealthCheck', { HealthCheckId });
  },
  refused: [
    [
      'CreateHealthCheck',
      { CallerReference: 'a', HealthCheckConfig: { Type: 'TCP' } },
      'InvalidInput',
    ],
    ['GetHealthCheck', nobody, NO_CHECK],
    ['GetHealthCheckStatus', nobody, NO_CHECK],
    ['UpdateHealthCheck', nobody, NO_CHECK],
    ['DeleteHealthCheck', nobody, NO_CHECK],
    ['ListHealthChecks', { MaxItems: 'many' }, 'InvalidInput'],
    ['ListTagsForResource', { ResourceType, ResourceId: 'nobody' }, NO_CHECK],
    [
      'ChangeTagsForResource',
      { ResourceType, ResourceId: 'nobody', RemoveTagKeys: ['a'] },
      NO_CHECK,
    ],
    [
      'CreateHostedZone',
      { Name: 'a'.repeat(1025), CallerReference: 'a' },
      'InvalidInput',
    ],
    ['GetHostedZone', { Id }, NO_ZONE],
    ['ListHostedZones', { MaxItems: 'many' }, 'InvalidInput'],
    ['ListResourceRecordSets', { HostedZoneId: Id }, NO_ZONE],
    [
      'ChangeResourceRecordSets',
      { HostedZoneId: Id, ChangeBatch: changes('api.example.com') },
      NO_ZONE,
    ],
  ],
};
