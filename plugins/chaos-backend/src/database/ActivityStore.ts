import { StoredRun } from './RunStore';

/** A start whose outcome is open: no run is known of it. */
export interface OpenStart {
  intentId: string;
  entityRef: string;
  templateKey: string;
  cellId: string;
}

/** What goes on everywhere and what people did lately, for the guardrails. */
export interface ActivityStore {
  /** Runs in progress in all cells, without previews. */
  runs(): Promise<StoredRun[]>;
  openStarts(): Promise<OpenStart[]>;
  /**
   * When a person's starts since `since` were asked for, epoch milliseconds;
   * those that were refused do not count.
   */
  startsOf(
    userRef: string,
    since: Date,
    exceptIntentId?: string,
  ): Promise<number[]>;
}
