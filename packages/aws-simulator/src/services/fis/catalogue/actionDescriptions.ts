/** What each action does, in a sentence. */
export const actionDescriptions: Readonly<Record<string, string>> = {
  'aws:arc:start-zonal-autoshift':
    'Moves the traffic of the target resources out of one Availability Zone by a zonal autoshift.',
  'aws:cloudwatch:assert-alarm-state':
    'Checks once that each of the alarms is in an accepted state, and fails otherwise.',
  'aws:directconnect:virtual-interface-disconnect':
    'Takes the BGP sessions of the target virtual interfaces down for a while.',
  'aws:dsql:cluster-connection-failure':
    'Lets a share of the connections to the target Aurora DSQL clusters fail.',
  'aws:dynamodb:global-table-pause-replication':
    'Holds the replication of the target global tables between Regions.',
  'aws:ebs:pause-volume-io':
    'Suspends reads and writes on the target EBS volumes.',
  'aws:ebs:volume-io-latency':
    'Slows reads and writes on the target EBS volumes down.',
  'aws:ec2:api-insufficient-instance-capacity-error':
    'Lets requests for EC2 capacity by the target roles fail for lack of capacity.',
  'aws:ec2:asg-insufficient-instance-capacity-error':
    'Lets launches by the target Auto Scaling groups fail for lack of capacity.',
  'aws:ec2:reboot-instances': 'Reboots the target EC2 instances.',
  'aws:ec2:send-spot-instance-interruptions':
    'Gives the target Spot Instances notice and interrupts them afterwards.',
  'aws:ec2:stop-instances':
    'Stops the target EC2 instances and, if asked to, starts them again later.',
  'aws:ec2:terminate-instances': 'Terminates the target EC2 instances.',
  'aws:ecs:drain-container-instances':
    'Drains a share of the container instances of the target clusters.',
  'aws:ecs:stop-task': 'Stops the target ECS tasks.',
  'aws:ecs:task-cpu-stress': 'Keeps the CPUs of the target ECS tasks busy.',
  'aws:ecs:task-io-stress': 'Keeps the disks of the target ECS tasks busy.',
  'aws:ecs:task-kill-process': 'Kills a process inside the target ECS tasks.',
  'aws:ecs:task-network-blackhole-port':
    'Discards the traffic of the target ECS tasks on one port.',
  'aws:ecs:task-network-latency':
    'Delays the outgoing traffic of the target ECS tasks.',
  'aws:ecs:task-network-packet-loss':
    'Loses a share of the outgoing packets of the target ECS tasks.',
  'aws:eks:inject-kubernetes-custom-resource':
    'Creates a Chaos Mesh or Litmus resource in the target cluster and waits for its end.',
  'aws:eks:pod-cpu-stress': 'Keeps the CPUs of the target pods busy.',
  'aws:eks:pod-delete': 'Deletes the target pods.',
  'aws:eks:pod-io-stress': 'Keeps the disks of the target pods busy.',
  'aws:eks:pod-memory-stress': 'Fills the memory of the target pods.',
  'aws:eks:pod-network-blackhole-port':
    'Discards the traffic of the target pods on one port.',
  'aws:eks:pod-network-latency': 'Delays the traffic of the target pods.',
  'aws:eks:pod-network-packet-loss':
    'Loses a share of the packets of the target pods.',
  'aws:eks:terminate-nodegroup-instances':
    'Terminates a share of the instances of the target node groups.',
  'aws:elasticache:replicationgroup-interrupt-az-power':
    'Cuts the nodes of the target replication groups in one Availability Zone off.',
  'aws:fis:inject-api-internal-error':
    'Answers AWS API requests of the target roles with internal errors.',
  'aws:fis:inject-api-throttle-error':
    'Answers AWS API requests of the target roles with throttling errors.',
  'aws:fis:inject-api-unavailable-error':
    'Answers AWS API requests of the target roles as if the API were unavailable.',
  'aws:fis:wait': 'Waits.',
  'aws:kinesis:stream-expired-iterator-exception':
    'Tells consumers of the target streams that their iterators have expired.',
  'aws:kinesis:stream-provisioned-throughput-exception':
    'Tells users of the target streams that they exceed the provisioned throughput.',
  'aws:lambda:invocation-add-delay':
    'Delays the code of the target functions at each invocation.',
  'aws:lambda:invocation-error':
    'Lets invocations of the target functions fail.',
  'aws:lambda:invocation-http-integration-response':
    'Lets the target functions answer with a fixed HTTP status.',
  'aws:memorydb:multi-region-cluster-pause-replication':
    'Holds the replication of the target clusters between Regions.',
  'aws:network:disrupt-connectivity':
    'Denies traffic to and from the target subnets.',
  'aws:network:disrupt-vpc-endpoint':
    'Blocks the traffic of the target interface endpoints.',
  'aws:network:route-table-disrupt-cross-region-connectivity':
    'Blocks the traffic from the target subnets to another Region.',
  'aws:network:transit-gateway-disrupt-cross-region-connectivity':
    'Blocks the peering traffic of the target transit gateways to another Region.',
  'aws:rds:failover-db-cluster': 'Fails the target database clusters over.',
  'aws:rds:reboot-db-instances': 'Reboots the target database instances.',
  'aws:s3:bucket-pause-replication':
    'Holds the replication from the target buckets to another Region.',
  'aws:ssm:send-command':
    'Runs a Systems Manager document on the target EC2 instances.',
  'aws:ssm:start-automation-execution':
    'Runs a Systems Manager automation and waits for its end.',
};
