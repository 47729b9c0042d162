import type { ExperimentRecord } from './model/Experiment';

/** An action while it does something to its targets. */
export interface RunningAction {
  /** Unique among all actions of all experiments. */
  key: string;
  actionId: string;
  actionName: string;
  experiment: ExperimentRecord;
}

/** Whoever has to know that a fault begins and ends. */
export interface FaultListener {
  actionStarted(action: RunningAction): void;
  actionEnded(action: RunningAction): void;
}
