import {
  SignalDirection,
  SignalKind,
  SignalUnit,
} from '@faultline/plugin-chaos-common';
import { PlannedSignal } from './PlannedSignal';

/** Evidence needs a few witnesses, not all of a fleet. */
const MOST_RESOURCES = 4;

interface Witness {
  metric: string;
  stat: string;
  kind: SignalKind;
  direction: SignalDirection;
  unit: SignalUnit;
}

interface Family {
  /** ARN pattern with the account, the region and the name in groups. */
  arn: RegExp;
  namespace: string;
  dimension: string;
  witnesses: Witness[];
}

const cpu: Witness = {
  metric: 'CPUUtilization',
  stat: 'Average',
  kind: 'utilization',
  direction: 'both',
  unit: '%',
};
const failures = (metric: string): Witness => ({
  metric,
  stat: 'Sum',
  kind: 'count',
  direction: 'up',
  unit: 'count',
});
const amount = (metric: string, stat = 'Sum'): Witness => ({
  metric,
  stat,
  kind: 'traffic',
  direction: 'both',
  unit: 'count',
});

function family(
  service: string,
  resource: string,
  rest: Omit<Family, 'arn'>,
): Family {
  return {
    arn: new RegExp(
      `^arn:aws[^:]*:${service}:([^:]+):(\\d{12}):${resource}([^:/]+)`,
    ),
    ...rest,
  };
}

const FAMILIES: Family[] = [
  family('lambda', 'function:', {
    namespace: 'AWS/Lambda',
    dimension: 'FunctionName',
    witnesses: [
      failures('Errors'),
      {
        metric: 'Duration',
        stat: 'Average',
        kind: 'latency',
        direction: 'up',
        unit: 'ms',
      },
      amount('Invocations'),
    ],
  }),
  family('ec2', 'instance/', {
    namespace: 'AWS/EC2',
    dimension: 'InstanceId',
    witnesses: [cpu, failures('StatusCheckFailed')],
  }),
  family('rds', 'db:', {
    namespace: 'AWS/RDS',
    dimension: 'DBInstanceIdentifier',
    witnesses: [amount('DatabaseConnections', 'Average'), cpu],
  }),
  family('rds', 'cluster:', {
    namespace: 'AWS/RDS',
    dimension: 'DBClusterIdentifier',
    witnesses: [amount('DatabaseConnections', 'Average'), cpu],
  }),
  family('ecs', '(?:task|service)/', {
    namespace: 'ECS/ContainerInsights',
    dimension: 'ClusterName',
    witnesses: [amount('RunningTaskCount', 'Average')],
  }),
  family('elasticache', 'replicationgroup:', {
    namespace: 'AWS/ElastiCache',
    dimension: 'ReplicationGroupId',
    witnesses: [amount('CurrConnections', 'Average')],
  }),
  family('dynamodb', 'table/', {
    namespace: 'AWS/DynamoDB',
    dimension: 'TableName',
    witnesses: [failures('SystemErrors'), failures('ThrottledRequests')],
  }),
  family('kinesis', 'stream/', {
    namespace: 'AWS/Kinesis',
    dimension: 'StreamName',
    witnesses: [failures('WriteProvisionedThroughputExceeded')],
  }),
];

function witnessesOf(arn: string): PlannedSignal[] {
  for (const each of FAMILIES) {
    const found = each.arn.exec(arn);
    if (!found) continue;
    const [, region = '', accountId = '', name = ''] = found;
    return each.witnesses.map(({ metric, stat, ...rest }) => ({
      ...rest,
      id: `${metric} of ${name}, ${region}`,
      title: `${metric} of ${name}, ${region}`,
      role: 'faultEvidence',
      missing: rest.kind === 'count' ? 'notBreaching' : 'ignore',
      threshold: null,
      period: 60,
      cellId: `${accountId}.${region}`,
      origin: 'targets',
      alarm: null,
      source: {
        type: 'metric',
        metric: {
          namespace: each.namespace,
          metric,
          dimensions: { [each.dimension]: name },
          stat,
        },
      },
    }));
  }
  return [];
}

/** Functions that an automation is told to act on, by its parameters. */
function functionsOfAutomation(
  parameters: Record<string, string>,
  place: { accountId: string; region: string },
): string[] {
  try {
    const documented: unknown = JSON.parse(parameters.documentParameters ?? '');
    const { FunctionName: name } = documented as { FunctionName?: unknown };
    if (typeof name !== 'string' || !name) return [];
    return name.startsWith('arn:')
      ? [name]
      : [
          `arn:aws:lambda:${place.region}:${place.accountId}:function:${
            name.split(':')[0]
          }`,
        ];
  } catch {
    return [];
  }
}

/**
 * Metrics that a fault acts on directly: they prove that it was felt. Made from
 * the resources that were hit and from what automations were told.
 */
export function fromTargets(options: {
  arns: string[];
  actions: { actionId: string; parameters: Record<string, string> }[];
  accountId: string;
  region: string;
}): PlannedSignal[] {
  const arns = new Set([
    ...options.arns,
    ...options.actions.flatMap(({ actionId, parameters }) =>
      actionId.startsWith('aws:ssm:')
        ? functionsOfAutomation(parameters, options)
        : [],
    ),
  ]);
  const found = new Map<string, PlannedSignal>();
  let resources = 0;
  for (const arn of [...arns].sort()) {
    if (resources >= MOST_RESOURCES) break;
    const witnesses = witnessesOf(arn);
    if (witnesses.length > 0) resources += 1;
    for (const each of witnesses) found.set(each.id, each);
  }
  return [...found.values()];
}
