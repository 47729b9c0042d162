import { AwsProblemKind } from '../aws/awsErrors';

export interface StoredCell {
  id: string;
  readAt: Date | null;
  dueAt: Date;
  /** Attempts that failed in a row. */
  failures: number;
  problem: { kind: AwsProblemKind; message: string; since: Date } | null;
}

export interface CellStore {
  /** Adds the configured cells and removes those that are not configured. */
  configure(cellIds: string[], now: Date): Promise<void>;
  all(): Promise<StoredCell[]>;
  claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredCell[]>;
  recordRead(id: string, at: Date, nextDueAt: Date): Promise<void>;
  recordProblem(
    id: string,
    problem: { kind: AwsProblemKind; message: string },
    at: Date,
    nextDueAt: Date,
  ): Promise<void>;
  /** Makes the cell due now. */
  hurry(id: string, now: Date): Promise<void>;
}
