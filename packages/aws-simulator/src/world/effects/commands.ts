import { documentName, documentParameters } from '../faults/parameters';
import type { Effect, EffectOf, Moment } from './Effect';
import { killProcess } from './loss';
import { blackholePort, latency, packetLoss } from './network';
import { cpuStress, diskFill, ioStress, memoryStress } from './stress';

/** Names of document parameters to those of the container actions. */
const NAMES: Record<string, string> = {
  LoadPercent: 'percent',
  Percent: 'percent',
  DelayMilliseconds: 'delayMilliseconds',
  JitterMilliseconds: 'jitterMilliseconds',
  LossPercent: 'lossPercent',
  FlowsPercent: 'flowsPercent',
  Sources: 'sources',
  Port: 'port',
  TrafficType: 'trafficType',
};

const plain: [document: RegExp, (p: Record<string, string>) => Effect][] = [
  [/CPU-Stress/, cpuStress],
  [/Memory-Stress/, memoryStress],
  [/IO-Stress/, ioStress],
  [/Disk-Fill/, diskFill],
  [/Network-Latency/, latency],
  [/Network-Packet-Loss/, packetLoss],
];

/** What the documents do that FIS runs on instances. */
export const sendCommand: EffectOf = (moment: Moment) => {
  const document = documentName(moment.fault);
  const parameters = Object.fromEntries(
    Object.entries(documentParameters(moment.fault)).map(([name, value]) => [
      NAMES[name] ?? name,
      value,
    ]),
  );
  const fault = { ...moment.fault, parameters };
  if (/Kill-Process/.test(document)) {
    return killProcess(moment);
  }
  if (/Blackhole-Port/.test(document)) {
    return blackholePort({ ...moment, fault });
  }
  const effect = plain.find(([name]) => name.test(document))?.[1];
  return moment.isActive && effect ? effect(parameters) : undefined;
};
