import type { Component } from './Component';
import type { GlobalApi } from './GlobalApi';

/** Something about the world that people can repair or break. @public */
export interface WorldSwitch {
  /** Such as `health-check-points-at-us-api`. */
  name: string;
  description?: string;
  /** Its first position; default false. */
  on?: boolean;
  /** When it was thrown before the simulator started. */
  changes?: { daysAgo: number; on: boolean }[];
}

/**
 * What behaves behind the declared resources: who calls whom, how much and how
 * fast. All metrics of the world follow from it, from the seed, from the faults
 * and from the switches.
 *
 * @public
 */
export interface WorldModel {
  components: Component[];
  globalApis?: GlobalApi[];
  switches?: WorldSwitch[];
}
