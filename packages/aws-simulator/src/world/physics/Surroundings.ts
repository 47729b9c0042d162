import type { FaultView } from '../faults/Fault';
import type { HealthCheck } from '../model';

/** Positions of the switches over time. */
export interface SwitchView {
  /** Changes whenever a switch is thrown. */
  readonly version: number;
  isOn(name: string, at: number): boolean;
}

/** What health checks ask over time. */
export interface HealthCheckView {
  /** Changes whenever somebody changes the settings of one. */
  readonly version: number;
  /** Id of the component that a health check asks at a moment. */
  watchedBy(check: HealthCheck, at: number): string;
}

/** Finds the faults that affect a resource, ordered by start. */
export type FaultLookup = Pick<FaultView, 'ofTarget'>;

/** What acts on the world from outside. */
export interface Surroundings {
  faults: FaultLookup;
  switches: SwitchView;
  healthChecks: HealthCheckView;
}

/** What acts on the world from outside, with all that was and may change. */
export interface WatchedSurroundings extends Surroundings {
  faults: FaultView;
}
