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

/** Told when a fault that affects these resources begins, ends or goes. */
export type FaultViewListener = (affects: readonly string[]) => void;

/** The faults as the world looks them up. */
export interface FaultView {
  /** Changes whenever a fault begins or ends. */
  readonly version: number;
  /** Those that affect this resource, ordered by start. */
  ofTarget(arn: string): readonly Fault[];
  onChange(listener: FaultViewListener): void;
}
