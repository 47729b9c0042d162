import { ActionFacts, ActionWords, ActionWordTable } from './ActionFacts';

const cpu: ActionWords = facts =>
  `CPU ${facts.percent('percent', '100')} on ${facts.targets}`;
const io: ActionWords = facts =>
  `Disk load ${facts.percent('percent', '80')} on ${facts.targets}`;
const memory: ActionWords = facts =>
  `Memory ${facts.percent('percent', '80')} on ${facts.targets}`;

function flows(facts: ActionFacts): string {
  const share = facts.text('flowsPercent', '100');
  return share === '100' ? '' : `, ${share} % of connections`;
}

const latency: ActionWords = facts =>
  `Network delay ${facts.milliseconds('delayMilliseconds', '200')} on ${
    facts.targets
  }${flows(facts)}`;
const packetLoss: ActionWords = facts =>
  `Packet loss ${facts.percent('lossPercent', '7')} on ${facts.targets}${flows(
    facts,
  )}`;
const blackhole: ActionWords = facts => {
  const direction =
    facts.text('trafficType', 'ingress') === 'egress' ? 'to' : 'at';
  const protocol = facts.text('protocol', 'tcp').toLocaleUpperCase('en-US');
  const port = facts.text('port', 'unknown');
  return `No traffic ${direction} ${protocol} port ${port} on ${facts.targets}`;
};

/** What tasks and pods have in common. @internal */
export const stressWords: ActionWordTable = {
  'aws:ecs:task-cpu-stress': cpu,
  'aws:ecs:task-io-stress': io,
  'aws:ecs:task-network-blackhole-port': blackhole,
  'aws:ecs:task-network-latency': latency,
  'aws:ecs:task-network-packet-loss': packetLoss,
  'aws:eks:pod-cpu-stress': cpu,
  'aws:eks:pod-io-stress': io,
  'aws:eks:pod-memory-stress': memory,
  'aws:eks:pod-network-blackhole-port': blackhole,
  'aws:eks:pod-network-latency': latency,
  'aws:eks:pod-network-packet-loss': packetLoss,
};
