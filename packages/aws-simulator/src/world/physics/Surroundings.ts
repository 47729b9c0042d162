import type { FaultView } from '../faults/Fault';

/** Positions of the switches over time. */
export interface SwitchView {
  /** Changes whenever a switch is thrown. */
  readonly version: number;
  isOn(name: string, at: number): boolean;
}

/** What acts on the world from outside. */
export interface Surroundings {
  faults: FaultView;
  switches: SwitchView;
}
