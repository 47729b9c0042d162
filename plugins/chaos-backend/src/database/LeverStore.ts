import { SafetyLever } from '@faultline/plugin-chaos-common';

/** The safety lever of a cell as last read. */
export interface StoredLever {
  cellId: string;
  status: SafetyLever['status'];
  /** Why it is engaged, or why it is unknown. */
  reason: string;
  /** The last read that succeeded. */
  readAt: Date | null;
}

export interface LeverStore {
  /** Adds the configured cells and removes those that are not configured. */
  configure(cellIds: string[], now: Date): Promise<void>;
  all(): Promise<StoredLever[]>;
  /** Returns whether status or reason are news. */
  recordRead(
    cellId: string,
    lever: Pick<StoredLever, 'status' | 'reason'>,
    at: Date,
    nextDueAt: Date,
  ): Promise<boolean>;
  /** As `recordRead`, when it could not be read: nobody knows its state now. */
  recordProblem(
    cellId: string,
    reason: string,
    nextDueAt: Date,
  ): Promise<boolean>;
  /** Ids of cells whose lever is due, as `RunStore.claimDue`. */
  claimDue(now: Date, visibleAgainAt: Date, limit: number): Promise<string[]>;
}
