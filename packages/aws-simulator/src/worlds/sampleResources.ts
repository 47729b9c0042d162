import type { WorldResource } from './World';

/** One or more resources of each kind that official templates target. */
export function sampleResources(
  accountId: string,
  region: string,
): WorldResource[] {
  const arn = (service: string, name: string) =>
    `arn:aws:${service}:${region}:${accountId}:${name}`;
  const zoneA = `${region}a`;
  const zoneB = `${region}b`;
  const vpc = 'vpc-0a1b2c3d4e5f60718';
  const resources: WorldResource[] = [
    {
      arn: arn('ec2', 'instance/i-0a1b2c3d4e5f60711'),
      type: 'aws:ec2:instance',
      tags: {
        'FIS-Application': 'SAP',
        'FIS-SAP-App-Tier': 'Application',
        'FIS-SAP-Environment-Type': 'Dev',
        'FIS-SAP-HA-Node': 'Primary',
        'FIS-SAP-SID': 'S4',
      },
      attributes: {
        State: { Name: 'running' },
        Placement: { AvailabilityZone: zoneA },
        VpcId: vpc,
      },
    },
    {
      arn: arn('ec2', 'instance/i-0a1b2c3d4e5f60712'),
      type: 'aws:ec2:instance',
      attributes: {
        State: { Name: 'running' },
        Placement: { AvailabilityZone: zoneB },
        VpcId: vpc,
      },
    },
    {
      arn: arn('ec2', 'instance/i-0a1b2c3d4e5f60713'),
      type: 'aws:ec2:spot-instance',
      attributes: { State: { Name: 'running' } },
    },
    {
      arn: arn('ec2', 'subnet/subnet-0a1b2c3d4e5f60711'),
      type: 'aws:ec2:subnet',
      attributes: { AvailabilityZone: zoneA, VpcId: vpc },
    },
    {
      arn: arn('rds', 'cluster:orders'),
      type: 'aws:rds:cluster',
      attributes: {
        Engine: 'aurora-postgresql',
        WriterAvailabilityZone: zoneA,
      },
    },
    {
      arn: arn('rds', 'db:orders-mysql'),
      type: 'aws:rds:db',
      attributes: { Engine: 'mysql', AvailabilityZone: zoneA },
    },
    {
      arn: arn('ecs', 'task/shop/0a1b2c3d4e5f60718293a4b5c6d7e8f9'),
      type: 'aws:ecs:task',
      attributes: {
        AvailabilityZone: zoneA,
        ClusterArn: arn('ecs', 'cluster/shop'),
        Group: 'service:orders',
      },
    },
    {
      arn: arn('ecs', 'task/shop/1a1b2c3d4e5f60718293a4b5c6d7e8f9'),
      type: 'aws:ecs:task',
      attributes: {
        AvailabilityZone: zoneB,
        ClusterArn: arn('ecs', 'cluster/shop'),
        Group: 'service:orders',
      },
    },
    {
      arn: arn('directconnect', 'dxvif/dxvif-fg1a2b3c'),
      type: 'aws:directconnect:virtual-interface',
    },
    {
      arn: arn('dynamodb', 'table/orders'),
      type: 'aws:dynamodb:global-table',
    },
    {
      arn: arn('lambda', 'function:orders'),
      type: 'aws:lambda:function',
      tags: { service: 'orders' },
      attributes: { FunctionName: 'orders', Runtime: 'nodejs22.x' },
    },
  ];
  return resources.map(resource => ({
    ...resource,
    tags: { 'FIS-Ready': 'True', ...resource.tags },
  }));
}
