const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'aws:arc:zonal-shift-managed-resource': [
    'zonal-shift resource',
    'zonal-shift resources',
  ],
  'aws:directconnect:virtual-interface': [
    'virtual interface',
    'virtual interfaces',
  ],
  'aws:dsql:cluster': ['DSQL cluster', 'DSQL clusters'],
  'aws:dynamodb:global-table': ['global table', 'global tables'],
  'aws:ec2:autoscaling-group': ['Auto Scaling group', 'Auto Scaling groups'],
  'aws:ec2:ebs-volume': ['volume', 'volumes'],
  'aws:ec2:spot-instance': ['Spot instance', 'Spot instances'],
  'aws:ec2:vpc-endpoint': ['VPC endpoint', 'VPC endpoints'],
  'aws:eks:nodegroup': ['node group', 'node groups'],
  'aws:elasticache:replicationgroup': ['cache cluster', 'cache clusters'],
  'aws:iam:role': ['IAM role', 'IAM roles'],
  'aws:memorydb:multi-region-cluster': [
    'multi-Region cluster',
    'multi-Region clusters',
  ],
  'aws:rds:cluster': ['database cluster', 'database clusters'],
  'aws:rds:db': ['database', 'databases'],
};

/**
 * What people call a resource type, in the number that fits. A type without an
 * entry goes by the last part of its id.
 * @internal
 */
export function resourceNoun(resourceType: string, count: number): string {
  const known = NOUNS[resourceType];
  if (known) return count === 1 ? known[0] : known[1];
  const last = resourceType.split(':').pop()?.replace(/-/g, ' ').trim();
  const one = last || 'resource';
  return count === 1 ? one : `${one}s`;
}
