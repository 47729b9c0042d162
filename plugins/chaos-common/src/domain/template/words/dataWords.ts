import { ActionWordTable } from './ActionFacts';

/** @internal */
export const dataWords: ActionWordTable = {
  'aws:dsql:cluster-connection-failure': facts =>
    `${facts.percent('percentage', '100')} of connections to ${
      facts.targets
    } fail`,
  'aws:dynamodb:global-table-pause-replication': facts =>
    `Pause replication of ${facts.targets}`,
  'aws:elasticache:replicationgroup-interrupt-az-power': facts =>
    `No power in one zone for ${facts.targets}`,
  'aws:kinesis:stream-expired-iterator-exception': facts =>
    `Kinesis iterators expired, ${facts.percent(
      'percentage',
      '100',
    )} of reads of ${facts.targets}`,
  'aws:kinesis:stream-provisioned-throughput-exception': facts =>
    `Kinesis throughput exceeded, ${facts.percent(
      'percentage',
      '100',
    )} of calls to ${facts.targets}`,
  'aws:memorydb:multi-region-cluster-pause-replication': facts =>
    `Pause replication of ${facts.targets}`,
  'aws:rds:failover-db-cluster': facts => `Fail over ${facts.targets}`,
  'aws:rds:reboot-db-instances': facts =>
    facts.text('forceFailover', 'false') === 'true'
      ? `Reboot ${facts.targets} with failover`
      : `Reboot ${facts.targets}`,
  'aws:s3:bucket-pause-replication': facts =>
    `Pause replication of ${facts.targets} to ${facts.text(
      'region',
      'another region',
    )}`,
};
