/** Types of AWS FIS by service and resource of an ARN. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ec2:instance$/, 'aws:ec2:instance'],
  [/^autoscaling:autoScalingGroup$/, 'aws:ec2:autoscaling-group'],
  [/^ecs:(service|task)$/, 'aws:ecs:task'],
  [/^ecs:cluster$/, 'aws:ecs:cluster'],
  [/^eks:cluster$/, 'aws:eks:cluster'],
  [/^eks:nodegroup$/, 'aws:eks:nodegroup'],
  [/^rds:cluster$/, 'aws:rds:cluster'],
  [/^rds:db$/, 'aws:rds:db'],
  [/^elasticache:/, 'aws:elasticache:replicationgroup'],
  [/^memorydb:/, 'aws:memorydb:multi-region-cluster'],
  [/^dsql:/, 'aws:dsql:cluster'],
  [/^dynamodb:table$/, 'aws:dynamodb:global-table'],
  [/^kinesis:stream$/, 'aws:kinesis:stream'],
  [/^lambda:function$/, 'aws:lambda:function'],
];

/** The type by which AWS FIS calls what an ARN names. Undefined: none. */
export function resourceTypeOf(arn: string): string | undefined {
  const [, , service = '', , , rest = ''] = arn.split(':');
  const [resource = ''] = rest.split('/');
  return TYPES.find(([pattern]) => pattern.test(`${service}:${resource}`))?.[1];
}

/** The region that an ARN names; empty for what is global. */
export function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}
