import type { RunOutcome } from '../World';
import type { ShopFaultKey } from './faults';

/** One experiment of a shop service and what its last runs came to. */
export interface ShopExperiment {
  fault: ShopFaultKey;
  /** Outcomes with the age of each in days. */
  runs: [daysAgo: number, outcome: RunOutcome][];
  /** Without, the experiment has no stop alarm. */
  alarm?: 'silent' | 'fires';
  /** The targets carry no matching tags, so that none is found. */
  lost?: boolean;
}

/** A service of the shop, by the tag that its experiments carry. */
export interface ShopService {
  name: string;
  accountId: string;
  region: string;
  experiments: ShopExperiment[];
}

export const PRODUCTION = '111122223333';
export const STAGING = '444455556666';

/** Runs that went to their end, by their ages in days. */
export const steady = (...days: number[]): ShopExperiment['runs'] =>
  days.map(day => [day, 'completed']);

/** Runs that a stop alarm halted, by their ages in days. */
export const halted = (...days: number[]): ShopExperiment['runs'] =>
  days.map(day => [day, 'stopped-by-alarm']);

/** An experiment whose stop alarm is silent today. */
export function silent(
  fault: ShopFaultKey,
  ...runs: ShopExperiment['runs'][]
): ShopExperiment {
  return { fault, alarm: 'silent', runs: runs.flat() };
}

/** An experiment whose stop alarm fires today. */
export function fires(
  fault: ShopFaultKey,
  ...runs: ShopExperiment['runs'][]
): ShopExperiment {
  return { fault, alarm: 'fires', runs: runs.flat() };
}

export function service(
  name: string,
  accountId: string,
  region: string,
  experiments: ShopExperiment[],
): ShopService {
  return { name, accountId, region, experiments };
}
