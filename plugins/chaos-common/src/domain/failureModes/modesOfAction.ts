import { FailureMode } from './FailureMode';

/**
 * The failure modes that each action of AWS FIS can prove, from its
 * documentation. Actions that only wait, look or help are empty.
 */
const MODES = new Map<string, readonly FailureMode[]>(
  Object.entries<readonly FailureMode[]>({
    'aws:arc:start-zonal-autoshift': [],
    'aws:cloudwatch:assert-alarm-state': [],
    'aws:directconnect:virtual-interface-disconnect': ['dependency-errors'],
    'aws:dsql:cluster-connection-failure': ['data-store-failover'],
    'aws:dynamodb:global-table-pause-replication': ['region-failover'],
    'aws:ebs:pause-volume-io': ['resource-pressure'],
    'aws:ebs:volume-io-latency': ['resource-pressure'],
    'aws:ec2:api-insufficient-instance-capacity-error': ['instance-loss'],
    'aws:ec2:asg-insufficient-instance-capacity-error': ['instance-loss'],
    'aws:ec2:reboot-instances': ['instance-loss'],
    'aws:ec2:send-spot-instance-interruptions': ['instance-loss'],
    'aws:ec2:stop-instances': ['instance-loss'],
    'aws:ec2:terminate-instances': ['instance-loss'],
    'aws:ecs:drain-container-instances': ['instance-loss'],
    'aws:ecs:stop-task': ['instance-loss'],
    'aws:ecs:task-cpu-stress': ['resource-pressure'],
    'aws:ecs:task-io-stress': ['resource-pressure'],
    'aws:ecs:task-kill-process': ['instance-loss'],
    'aws:ecs:task-network-blackhole-port': ['dependency-errors'],
    'aws:ecs:task-network-latency': ['dependency-latency'],
    'aws:ecs:task-network-packet-loss': ['dependency-latency'],
    'aws:eks:inject-kubernetes-custom-resource': [],
    'aws:eks:pod-cpu-stress': ['resource-pressure'],
    'aws:eks:pod-delete': ['instance-loss'],
    'aws:eks:pod-io-stress': ['resource-pressure'],
    'aws:eks:pod-memory-stress': ['resource-pressure'],
    'aws:eks:pod-network-blackhole-port': ['dependency-errors'],
    'aws:eks:pod-network-latency': ['dependency-latency'],
    'aws:eks:pod-network-packet-loss': ['dependency-latency'],
    'aws:eks:terminate-nodegroup-instances': ['instance-loss'],
    'aws:elasticache:replicationgroup-interrupt-az-power': [
      'az-impairment',
      'data-store-failover',
    ],
    'aws:fis:inject-api-internal-error': ['dependency-errors'],
    'aws:fis:inject-api-throttle-error': ['throttling'],
    'aws:fis:inject-api-unavailable-error': ['dependency-errors'],
    'aws:fis:wait': [],
    'aws:kinesis:stream-expired-iterator-exception': ['dependency-errors'],
    'aws:kinesis:stream-provisioned-throughput-exception': ['throttling'],
    'aws:lambda:invocation-add-delay': ['function-delay'],
    'aws:lambda:invocation-error': ['function-error'],
    'aws:lambda:invocation-http-integration-response': ['function-error'],
    'aws:memorydb:multi-region-cluster-pause-replication': ['region-failover'],
    'aws:network:disrupt-connectivity': ['az-impairment'],
    'aws:network:disrupt-vpc-endpoint': ['dependency-errors'],
    'aws:network:route-table-disrupt-cross-region-connectivity': [
      'region-failover',
    ],
    'aws:network:transit-gateway-disrupt-cross-region-connectivity': [
      'region-failover',
    ],
    'aws:rds:failover-db-cluster': ['data-store-failover'],
    'aws:rds:reboot-db-instances': ['data-store-failover'],
    'aws:s3:bucket-pause-replication': ['region-failover'],
    'aws:ssm:send-command': [],
    'aws:ssm:start-automation-execution': [],
  }),
);

/** What AWS's own documents do that a command runs on instances. */
const DOCUMENTS: readonly (readonly [RegExp, FailureMode])[] = [
  [
    /AWSFIS-Run-(CPU|Memory|IO)-Stress|AWSFIS-Run-Disk-Fill/,
    'resource-pressure',
  ],
  [/AWSFIS-Run-Network-(Latency|Packet-Loss)/, 'dependency-latency'],
  [/AWSFIS-Run-Network-Blackhole/, 'dependency-errors'],
  [/AWSFIS-Run-Kill-Process/, 'instance-loss'],
];

/**
 * An action with the targets that it acts on.
 * @public
 */
export interface ModeAction {
  actionId: string;
  parameters: Record<string, string>;
  /** The targets that it names, not all of the template's. */
  targets: readonly {
    parameters: Record<string, string>;
    filters: readonly { path: string; values: readonly string[] }[];
  }[];
}

/**
 * The failure modes that an action can prove. What takes instances or tasks
 * away in one Availability Zone proves that its loss is survived, too.
 * @public
 */
export function modesOfAction(action: ModeAction): FailureMode[] {
  const document = action.parameters.documentArn ?? '';
  const modes = [
    ...(MODES.get(action.actionId) ?? []),
    ...DOCUMENTS.filter(([pattern]) => pattern.test(document)).map(
      ([, mode]) => mode,
    ),
  ];
  if (modes.includes('instance-loss') && action.targets.some(isZonal)) {
    modes.push('az-impairment');
  }
  return [...new Set(modes)];
}

/**
 * The FIS actions that prove a failure mode by themselves, whatever their
 * parameters. What helps to write the first template for it.
 * @public
 */
export function actionsOfMode(mode: FailureMode): string[] {
  return [...MODES].flatMap(([actionId, modes]) =>
    modes.includes(mode) ? [actionId] : [],
  );
}

/** Whether AWS FIS has this action, as far as is known here. */
export function isKnownAction(actionId: string): boolean {
  return MODES.has(actionId);
}

function isZonal({
  parameters,
  filters,
}: ModeAction['targets'][number]): boolean {
  return (
    Boolean(parameters.availabilityZoneIdentifier) ||
    filters.some(({ path }) => /AvailabilityZone$/.test(path))
  );
}
