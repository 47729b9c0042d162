import { apiError, apiThrottle } from './apiErrors';
import { sendCommand } from './commands';
import type { EffectOf } from './Effect';
import {
  drainInstances,
  interruptSpot,
  killProcess,
  reboot,
  shiftAway,
  stopInstances,
  stopTask,
  terminate,
  terminateNodes,
} from './loss';
import {
  blackholePort,
  disruptConnectivity,
  disruptRegion,
  latency,
  packetLoss,
} from './network';
import {
  expireIterators,
  failoverCluster,
  interruptCacheZone,
  pauseVolume,
  rebootDatabase,
  refuseConnections,
  slowVolume,
  throttleStream,
} from './stores';
import { cpuStress, ioStress, memoryStress, whileActive } from './stress';

/**
 * What each action does to the units that it hits. Those of Lambda and paused
 * replication depend on other faults or on time and are told elsewhere; what
 * is missing has no effect on calls.
 */
export const effects: ReadonlyMap<string, EffectOf> = new Map([
  ['aws:arc:start-zonal-autoshift', shiftAway],
  ['aws:dsql:cluster-connection-failure', refuseConnections],
  ['aws:ebs:pause-volume-io', pauseVolume],
  ['aws:ebs:volume-io-latency', slowVolume],
  ['aws:ec2:reboot-instances', reboot],
  ['aws:ec2:send-spot-instance-interruptions', interruptSpot],
  ['aws:ec2:stop-instances', stopInstances],
  ['aws:ec2:terminate-instances', terminate],
  ['aws:ecs:drain-container-instances', drainInstances],
  ['aws:ecs:stop-task', stopTask],
  ['aws:ecs:task-cpu-stress', whileActive(cpuStress)],
  ['aws:ecs:task-io-stress', whileActive(ioStress)],
  ['aws:ecs:task-kill-process', killProcess],
  ['aws:ecs:task-network-blackhole-port', blackholePort],
  ['aws:ecs:task-network-latency', whileActive(latency)],
  ['aws:ecs:task-network-packet-loss', whileActive(packetLoss)],
  ['aws:eks:pod-cpu-stress', whileActive(cpuStress)],
  ['aws:eks:pod-delete', stopTask],
  ['aws:eks:pod-io-stress', whileActive(ioStress)],
  ['aws:eks:pod-memory-stress', whileActive(memoryStress)],
  ['aws:eks:pod-network-blackhole-port', blackholePort],
  ['aws:eks:pod-network-latency', whileActive(latency)],
  ['aws:eks:pod-network-packet-loss', whileActive(packetLoss)],
  ['aws:eks:terminate-nodegroup-instances', terminateNodes],
  ['aws:elasticache:replicationgroup-interrupt-az-power', interruptCacheZone],
  ['aws:elasticache:interrupt-cluster-az-power', interruptCacheZone],
  ['aws:fis:inject-api-internal-error', apiError],
  ['aws:fis:inject-api-throttle-error', apiThrottle],
  ['aws:fis:inject-api-unavailable-error', apiError],
  ['aws:kinesis:stream-expired-iterator-exception', expireIterators],
  ['aws:kinesis:stream-provisioned-throughput-exception', throttleStream],
  ['aws:network:disrupt-connectivity', disruptConnectivity],
  ['aws:network:route-table-disrupt-cross-region-connectivity', disruptRegion],
  ['aws:rds:failover-db-cluster', failoverCluster],
  ['aws:rds:reboot-db-instances', rebootDatabase],
  ['aws:ssm:send-command', sendCommand],
]);

/** Actions that cut off whatever passes their target. */
export const CUTS: ReadonlySet<string> = new Set([
  'aws:network:disrupt-vpc-endpoint',
  'aws:network:transit-gateway-disrupt-cross-region-connectivity',
  'aws:directconnect:virtual-interface-disconnect',
]);

/** Actions that keep lost units from being replaced. */
export const CAPACITY_ERRORS: ReadonlySet<string> = new Set([
  'aws:ec2:asg-insufficient-instance-capacity-error',
  'aws:ec2:api-insufficient-instance-capacity-error',
]);

/** Actions that pause replication. */
export const PAUSES: ReadonlySet<string> = new Set([
  'aws:dynamodb:global-table-pause-replication',
  'aws:memorydb:multi-region-cluster-pause-replication',
  'aws:s3:bucket-pause-replication',
]);
