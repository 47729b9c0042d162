/** States of an experiment, as FIS names them. */
export type ExperimentStatus =
  | 'pending'
  | 'initiating'
  | 'running'
  | 'completed'
  | 'stopping'
  | 'stopped'
  | 'failed'
  | 'cancelled';

/** States of an action, as FIS names them. */
export type ActionStatus = ExperimentStatus | 'skipped';

/** Why an experiment failed. */
export interface ExperimentError {
  accountId: string;
  code: string;
  location: string;
}

/** How one action will go if nothing interferes. */
export interface ActionPlan {
  startAfter: readonly string[];
  /** From running to completed, its clean-up included. */
  runMs: number;
  /** From stopping to stopped. */
  stopMs: number;
}

/** How an experiment will go if nothing interferes. */
export interface ExperimentPlan {
  actions: Readonly<Record<string, ActionPlan>>;
  /** From creation to start. */
  startDelayMs: number;
  /** From start to the checks that end the preparation. */
  initiatingMs: number;
}

export interface ActionProgress {
  status: ActionStatus;
  reason: string;
  startTime?: number;
  endTime?: number;
  /** When its present state ends by itself. */
  dueAt?: number;
}

/** A change of state of the experiment or, with `action`, of an action. */
export interface Transition {
  at: number;
  action?: string;
  from: ActionStatus;
  to: ActionStatus;
  reason: string;
  /** The reason of the state before. */
  fromReason: string;
}

/** Where an experiment stands. All times are epoch milliseconds. */
export interface ExperimentProgress {
  status: ExperimentStatus;
  reason: string;
  error?: ExperimentError;
  creationTime: number;
  startTime?: number;
  endTime?: number;
  /** When its present state ends by itself. */
  dueAt?: number;
  actions: Readonly<Record<string, ActionProgress>>;
  transitions: readonly Transition[];
}

/** Why the preparation did not let an experiment run. */
export interface Refusal {
  status: 'failed' | 'cancelled';
  reason: string;
  error?: ExperimentError;
}

/** What can happen to an experiment. */
export type ExperimentEvent =
  | { type: 'initiated' }
  | { type: 'prepared'; skipped: readonly string[] }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'elapsed' }
  | { type: 'stopRequested'; reason: string }
  | { type: 'leverEngaged' }
  | {
      type: 'failed';
      reason: string;
      error: ExperimentError;
      /** The action that failed, when it was one. */
      action?: string;
    };
