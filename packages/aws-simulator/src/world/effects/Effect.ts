import type { Case } from '../calls/Case';
import type { ComponentKind } from '../model';
import type { Fault } from '../faults/Fault';

/** What becomes of some of the calls that a unit makes itself. */
export interface Outgoing {
  /** Only calls to dependencies of these kinds. */
  kinds?: readonly ComponentKind[];
  port?: number;
  /** Only calls into this region. */
  region?: string;
  /** Only calls of this share of the dependencies, as those in another zone. */
  share?: number;
  cases: readonly Case[];
}

/** What a fault does to one unit at one moment. */
export interface Effect {
  /** Share of the unit that does no work: 0 to 1. */
  lost?: number;
  /** Share of its calls that still reach it although it is lost, and fail. */
  stillCalled?: number;
  /** Load that is not work: share of processor, memory. */
  cpu?: number;
  memory?: number;
  /** How the calls to it change. */
  cases?: readonly Case[];
  outgoing?: Outgoing;
}

/** A fault, looked at from one unit at one moment. */
export interface Moment {
  fault: Fault;
  /** Epoch milliseconds. */
  at: number;
  /** Milliseconds since it began. */
  age: number;
  isActive: boolean;
  /** Position of the unit among those of its component, 0 to 1. */
  position: number;
  /** How long until a lost unit is replaced. */
  replaceMs: number;
  port: number;
  /** Availability Zone of the unit. */
  zone?: string;
}

/** What an action does to a unit, if anything at this moment. */
export type EffectOf = (moment: Moment) => Effect | undefined;

/** Ways by which a connection that nobody answers ends. */
export const HANG_MS = 60_000;
