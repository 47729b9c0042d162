import { partly } from '../calls/Case';
import { numberOf, shareOfPercent } from '../faults/parameters';
import { EffectOf, HANG_MS } from './Effect';

const SECOND = 1000;
/** Until a reader has become the writer and names point to it. */
const FAILOVER_MS = 40 * SECOND;
const REBOOT_MS = 60 * SECOND;
/** Until a replica has become the primary. */
const CACHE_FAILOVER_MS = 30 * SECOND;

/** Writes fail for a moment, reads mostly go on. */
export const failoverCluster: EffectOf = ({ age }) =>
  age < FAILOVER_MS
    ? { cases: partly(0.8, { outcome: '5xx', addMs: 50 }) }
    : undefined;

export const rebootDatabase: EffectOf = ({ fault, age }) => {
  const isMoved = fault.parameters.forceFailover === 'true';
  return age < (isMoved ? FAILOVER_MS : REBOOT_MS)
    ? { cases: partly(1, { outcome: '5xx', addMs: 50 }) }
    : undefined;
};

/** Nodes of a zone are gone; the replicas of the others take over. */
export const interruptCacheZone: EffectOf = ({ isActive, age }) =>
  isActive
    ? {
        lost: 0.5,
        cases: partly(age < CACHE_FAILOVER_MS ? 0.7 : 0, { outcome: '5xx' }),
      }
    : undefined;

/** So many calls are refused because there are too many. */
export const throttleStream: EffectOf = ({ fault, isActive }) => {
  const share = shareOfPercent(fault.parameters, 'percentage', 100);
  return isActive
    ? { cases: partly(share, { outcome: 'throttled' }) }
    : undefined;
};

/** Readers have to ask for a new place in the stream. */
export const expireIterators: EffectOf = ({ fault, isActive }) => {
  const share = shareOfPercent(fault.parameters, 'percentage', 100);
  return isActive ? { cases: partly(share, { outcome: '5xx' }) } : undefined;
};

export const refuseConnections = expireIterators;

/** Nothing is read or written until input and output go on. */
export const pauseVolume: EffectOf = ({ isActive, age }) =>
  isActive
    ? {
        lost: 1,
        stillCalled: age < 20 * SECOND ? 1 : 0,
        cases: partly(1, { addMs: HANG_MS }),
      }
    : undefined;

/** A call reads and writes once each. */
export const slowVolume: EffectOf = ({ fault, isActive }) => {
  const { parameters } = fault;
  const reads = shareOfPercent(parameters, 'readIOPercentage', 100);
  const writes = shareOfPercent(parameters, 'writeIOPercentage', 100);
  const readMs = numberOf(parameters, 'readIOLatencyMilliseconds', 100);
  const writeMs = numberOf(parameters, 'writeIOLatencyMilliseconds', 100);
  const affected = 1 - (1 - reads) * (1 - writes);
  const addMs =
    affected > 0 ? (reads * readMs + writes * writeMs) / affected : 0;
  return isActive ? { cases: partly(affected, { addMs }) } : undefined;
};
