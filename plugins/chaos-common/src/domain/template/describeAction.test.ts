import { describeAction } from './describeAction';
import { DescribableTarget } from './describeTarget';

/** Every action of FIS: id, type of its target, parameters, words. */
const actions: [string, string, Record<string, string>, string][] = [
  [
    'aws:arc:start-zonal-autoshift',
    'aws:arc:zonal-shift-managed-resource',
    { duration: 'PT25M', availabilityZoneIdentifier: 'use1-az1' },
    'Shift 2 zonal-shift resources away from use1-az1 for 25 min',
  ],
  [
    'aws:cloudwatch:assert-alarm-state',
    '',
    { alarmArns: 'a,b', alarmStates: 'OK,INSUFFICIENT_DATA' },
    'Check that 2 alarms are OK or without data',
  ],
  [
    'aws:directconnect:virtual-interface-disconnect',
    'aws:directconnect:virtual-interface',
    { duration: 'PT5M' },
    'Disconnect 2 virtual interfaces for 5 min',
  ],
  [
    'aws:dsql:cluster-connection-failure',
    'aws:dsql:cluster',
    { duration: 'PT5M', percentage: '40' },
    '40 % of connections to 2 DSQL clusters fail for 5 min',
  ],
  [
    'aws:dynamodb:global-table-pause-replication',
    'aws:dynamodb:global-table',
    { duration: 'PT5M' },
    'Pause replication of 2 global tables for 5 min',
  ],
  [
    'aws:ebs:pause-volume-io',
    'aws:ec2:ebs-volume',
    { duration: 'PT5M' },
    'Pause disk I/O of 2 volumes for 5 min',
  ],
  [
    'aws:ebs:volume-io-latency',
    'aws:ec2:ebs-volume',
    {
      duration: 'PT90S',
      readIOLatencyMilliseconds: '250',
      writeIOLatencyMilliseconds: '1500',
    },
    'Disk delay 250 ms for reads, 1.5 s for writes on 2 volumes for 1 min 30 s',
  ],
  [
    'aws:ec2:api-insufficient-instance-capacity-error',
    'aws:iam:role',
    { duration: 'PT5M', percentage: '100' },
    'No EC2 capacity for 100 % of launches by 2 IAM roles for 5 min',
  ],
  [
    'aws:ec2:asg-insufficient-instance-capacity-error',
    'aws:ec2:autoscaling-group',
    { duration: 'PT5M' },
    'No EC2 capacity for 100 % of launches by 2 Auto Scaling groups for 5 min',
  ],
  ['aws:ec2:reboot-instances', 'aws:ec2:instance', {}, 'Reboot 2 instances'],
  [
    'aws:ec2:send-spot-instance-interruptions',
    'aws:ec2:spot-instance',
    { durationBeforeInterruption: 'PT2M' },
    'Interrupt 2 Spot instances with 2 min notice',
  ],
  [
    'aws:ec2:stop-instances',
    'aws:ec2:instance',
    { startInstancesAfterDuration: 'PT10M' },
    'Stop 2 instances, start again after 10 min',
  ],
  [
    'aws:ec2:terminate-instances',
    'aws:ec2:instance',
    {},
    'Terminate 2 instances',
  ],
  [
    'aws:ecs:drain-container-instances',
    'aws:ecs:cluster',
    { duration: 'PT5M', drainagePercentage: '25' },
    'Drain 25 % of the hosts of 2 clusters for 5 min',
  ],
  ['aws:ecs:stop-task', 'aws:ecs:task', {}, 'Stop 2 tasks'],
  [
    'aws:ecs:task-cpu-stress',
    'aws:ecs:task',
    { duration: 'PT5M', percent: '90' },
    'CPU 90 % on 2 tasks for 5 min',
  ],
  [
    'aws:ecs:task-io-stress',
    'aws:ecs:task',
    { duration: 'PT5M' },
    'Disk load 80 % on 2 tasks for 5 min',
  ],
  [
    'aws:ecs:task-kill-process',
    'aws:ecs:task',
    { processName: 'nginx' },
    'Kill nginx in 2 tasks',
  ],
  [
    'aws:ecs:task-network-blackhole-port',
    'aws:ecs:task',
    { duration: 'PT5M', port: '5432', trafficType: 'egress' },
    'No traffic to TCP port 5432 on 2 tasks for 5 min',
  ],
  [
    'aws:ecs:task-network-latency',
    'aws:ecs:task',
    { duration: 'PT5M', delayMilliseconds: '300', flowsPercent: '50' },
    'Network delay 300 ms on 2 tasks, 50 % of connections for 5 min',
  ],
  [
    'aws:ecs:task-network-packet-loss',
    'aws:ecs:task',
    { duration: 'PT5M' },
    'Packet loss 7 % on 2 tasks for 5 min',
  ],
  [
    'aws:eks:inject-kubernetes-custom-resource',
    'aws:eks:cluster',
    { kubernetesKind: 'StressChaos', maxDuration: 'PT15M' },
    'Apply StressChaos to 2 clusters for at most 15 min',
  ],
  [
    'aws:eks:pod-cpu-stress',
    'aws:eks:pod',
    { duration: 'PT5M' },
    'CPU 100 % on 2 pods for 5 min',
  ],
  ['aws:eks:pod-delete', 'aws:eks:pod', {}, 'Delete 2 pods'],
  [
    'aws:eks:pod-io-stress',
    'aws:eks:pod',
    { duration: 'PT5M' },
    'Disk load 80 % on 2 pods for 5 min',
  ],
  [
    'aws:eks:pod-memory-stress',
    'aws:eks:pod',
    { duration: 'PT5M' },
    'Memory 80 % on 2 pods for 5 min',
  ],
  [
    'aws:eks:pod-network-blackhole-port',
    'aws:eks:pod',
    { duration: 'PT5M', port: '53', trafficType: 'ingress', protocol: 'udp' },
    'No traffic at UDP port 53 on 2 pods for 5 min',
  ],
  [
    'aws:eks:pod-network-latency',
    'aws:eks:pod',
    { duration: 'PT5M' },
    'Network delay 200 ms on 2 pods for 5 min',
  ],
  [
    'aws:eks:pod-network-packet-loss',
    'aws:eks:pod',
    { duration: 'PT5M' },
    'Packet loss 7 % on 2 pods for 5 min',
  ],
  [
    'aws:eks:terminate-nodegroup-instances',
    'aws:eks:nodegroup',
    { instanceTerminationPercentage: '50' },
    'Terminate 50 % of the nodes of 2 node groups',
  ],
  [
    'aws:elasticache:replicationgroup-interrupt-az-power',
    'aws:elasticache:replicationgroup',
    { duration: 'PT5M' },
    'No power in one zone for 2 cache clusters for 5 min',
  ],
  [
    'aws:fis:inject-api-internal-error',
    'aws:iam:role',
    { duration: 'PT5M', service: 'kinesis', percentage: '30' },
    'Kinesis API internal errors, 30 % of calls by 2 IAM roles for 5 min',
  ],
  [
    'aws:fis:inject-api-throttle-error',
    'aws:iam:role',
    { duration: 'PT5M', service: 'ec2', percentage: '30' },
    'EC2 API throttling, 30 % of calls by 2 IAM roles for 5 min',
  ],
  [
    'aws:fis:inject-api-unavailable-error',
    'aws:iam:role',
    { duration: 'PT5M', service: 'kinesis', percentage: '30' },
    'Kinesis API unavailable, 30 % of calls by 2 IAM roles for 5 min',
  ],
  ['aws:fis:wait', '', { duration: 'PT1M' }, 'Wait 1 min'],
  [
    'aws:kinesis:stream-expired-iterator-exception',
    'aws:kinesis:stream',
    { duration: 'PT5M', percentage: '20' },
    'Kinesis iterators expired, 20 % of reads of 2 streams for 5 min',
  ],
  [
    'aws:kinesis:stream-provisioned-throughput-exception',
    'aws:kinesis:stream',
    { duration: 'PT5M', percentage: '20' },
    'Kinesis throughput exceeded, 20 % of calls to 2 streams for 5 min',
  ],
  [
    'aws:lambda:invocation-add-delay',
    'aws:lambda:function',
    {
      duration: 'PT2H',
      startupDelayMilliseconds: '2000',
      invocationPercentage: '50',
    },
    'Lambda start delay 2 s, 50 % of invocations for 2 h',
  ],
  [
    'aws:lambda:invocation-error',
    'aws:lambda:function',
    { duration: 'PT5M', invocationPercentage: '30' },
    'Lambda errors, 30 % of invocations for 5 min',
  ],
  [
    'aws:lambda:invocation-http-integration-response',
    'aws:lambda:function',
    { duration: 'PT5M', statusCode: '503' },
    'Lambda answers HTTP 503, 100 % of invocations for 5 min',
  ],
  [
    'aws:memorydb:multi-region-cluster-pause-replication',
    'aws:memorydb:multi-region-cluster',
    { duration: 'PT5M' },
    'Pause replication of 2 multi-Region clusters for 5 min',
  ],
  [
    'aws:network:disrupt-connectivity',
    'aws:ec2:subnet',
    { duration: 'PT5M', scope: 'dynamodb' },
    'Deny traffic to DynamoDB of 2 subnets for 5 min',
  ],
  [
    'aws:network:disrupt-vpc-endpoint',
    'aws:ec2:vpc-endpoint',
    { duration: 'PT5M' },
    'Block 2 VPC endpoints for 5 min',
  ],
  [
    'aws:network:route-table-disrupt-cross-region-connectivity',
    'aws:ec2:subnet',
    { duration: 'PT5M', region: 'eu-west-1' },
    'Block traffic of 2 subnets to eu-west-1 for 5 min',
  ],
  [
    'aws:network:transit-gateway-disrupt-cross-region-connectivity',
    'aws:ec2:transit-gateway',
    { duration: 'PT5M', region: 'eu-west-1' },
    'Block traffic of 2 transit gateways to eu-west-1 for 5 min',
  ],
  [
    'aws:rds:failover-db-cluster',
    'aws:rds:cluster',
    {},
    'Fail over 2 database clusters',
  ],
  [
    'aws:rds:reboot-db-instances',
    'aws:rds:db',
    { forceFailover: 'true' },
    'Reboot 2 databases with failover',
  ],
  [
    'aws:s3:bucket-pause-replication',
    'aws:s3:bucket',
    { duration: 'PT5M', region: 'eu-west-1' },
    'Pause replication of 2 buckets to eu-west-1 for 5 min',
  ],
  [
    'aws:ssm:send-command',
    'aws:ec2:instance',
    {
      duration: 'PT5M',
      documentArn: 'arn:aws:ssm:us-east-1::document/AWSFIS-Run-Memory-Stress',
    },
    'Run AWSFIS-Run-Memory-Stress on 2 instances for 5 min',
  ],
  [
    'aws:ssm:start-automation-execution',
    '',
    {
      maxDuration: 'PT5M',
      documentArn: 'arn:aws:ssm:us-east-1:111122223333:document/Evict',
    },
    'Run automation Evict for at most 5 min',
  ],
];

function two(resourceType: string): DescribableTarget {
  return {
    name: 'two',
    resourceType,
    resourceArns: [],
    resourceTags: { service: 'checkout' },
    filters: [],
    parameters: {},
    selectionMode: 'COUNT(2)',
  };
}

describe('describeAction', () => {
  it.each(actions)('%s on %s with %j', (actionId, type, parameters, text) => {
    const targets = type ? [two(type)] : [];
    const description = describeAction(
      {
        name: 'action',
        actionId,
        parameters,
        targets: type ? { Targets: 'two' } : {},
      },
      targets,
    );
    expect(description.text).toBe(text);
    expect(text.startsWith(description.title)).toBe(true);
  });

  it.each([
    ['aws:new:slow-thing', 'New: slow thing on 2 instances for 5 min'],
    ['constructor', 'Constructor on 2 instances for 5 min'],
    ['', 'Unknown action on 2 instances for 5 min'],
  ])('has words for the unknown action %j', (actionId, text) => {
    const action = {
      name: 'a',
      actionId,
      parameters: { duration: 'PT5M' },
      targets: { Instances: 'two' },
    };
    expect(describeAction(action, [two('aws:ec2:instance')]).text).toBe(text);
  });

  it.each([
    ['ALL', [], 'Stop all matching tasks'],
    ['PERCENT(50)', [], 'Stop 50 % of matching tasks'],
    ['ALL', ['arn:one', 'arn:two'], 'Stop 2 named tasks'],
  ])('counts %s of %j in the title', (selectionMode, resourceArns, title) => {
    const target = { ...two('aws:ecs:task'), selectionMode, resourceArns };
    const action = {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      parameters: {},
      targets: { Tasks: 'two' },
    };
    expect(describeAction(action, [target]).title).toBe(title);
  });

  it('shows values that are no numbers and no durations as they are', () => {
    const action = {
      name: 'delay',
      actionId: 'aws:lambda:invocation-add-delay',
      parameters: { startupDelayMilliseconds: 'much', duration: 'soon' },
      targets: { Functions: 'nowhere' },
    };
    expect(describeAction(action, []).text).toBe(
      'Lambda start delay much ms, 100 % of invocations for soon',
    );
  });
});
