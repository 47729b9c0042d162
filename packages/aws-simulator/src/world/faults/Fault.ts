/** An action of an experiment that does, or did, something to the world. */
export interface Fault {
  /** Unique among all actions of all experiments. */
  readonly key: string;
  /** FIS action, such as `aws:ecs:stop-task`. */
  readonly actionId: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** ARNs that the targets of the action resolved to. */
  readonly targets: readonly string[];
  readonly accountId: string;
  readonly region: string;
  /** Epoch milliseconds. */
  readonly start: number;
  /** Epoch milliseconds; absent while it lasts. */
  readonly end?: number;
  /** When the whole experiment ended; absent while it lasts. */
  readonly experimentEnd?: number;
}

/** A fault with all that it does something to. */
export interface NotedFault {
  fault: Fault;
  /** The targets, and what an automation changes. */
  affects: readonly string[];
}

/** The faults as the world looks them up; both lists are ordered by start. */
export interface FaultView {
  /** Changes whenever a fault begins or ends. */
  readonly version: number;
  /** Those that affect this resource. */
  ofTarget(arn: string): readonly Fault[];
  all(): readonly NotedFault[];
}
