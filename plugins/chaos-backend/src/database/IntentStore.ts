import { IntentState } from '@faultline/plugin-chaos-common';

/** A durable wish to start a run, written before AWS is called. */
export interface StoredIntent {
  /** Also the client token of the start. */
  id: string;
  idempotencyKey: string;
  /** Hash of what was asked for; the same key with another one is refused. */
  requestHash: string;
  entityRef: string;
  templateKey: string;
  cellId: string;
  userRef: string;
  reason: string;
  state: IntentState;
  message: string;
  runId: string | null;
  /** User entity ref of whoever took it back. */
  cancelledBy: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface IntentStore {
  /**
   * Writes a new intent. When the user already used this key, nothing is
   * written and the stored one is returned with `created: false`.
   * Rejects with ConflictError when another intent of the template is open.
   */
  create(
    intent: Omit<
      StoredIntent,
      'state' | 'message' | 'runId' | 'cancelledBy' | 'createdAt' | 'updatedAt'
    >,
    now: Date,
  ): Promise<{ intent: StoredIntent; created: boolean }>;
  get(id: string): Promise<StoredIntent | undefined>;
  byKey(
    userRef: string,
    idempotencyKey: string,
  ): Promise<StoredIntent | undefined>;
  /**
   * Moves `from` to `to`; rejects with ConflictError when the intent is in
   * another state by now or the move is not allowed.
   */
  transition(
    id: string,
    from: IntentState,
    to: IntentState,
    change: { message?: string; runId?: string; cancelledBy?: string },
    now: Date,
  ): Promise<StoredIntent>;
  /** Open ones, and refused or abandoned ones since `since`. */
  recent(entityRef: string, since: Date): Promise<StoredIntent[]>;
  /** Those without an answer, for these services or in these cells. */
  open(
    of: { entityRefs: string[] } | { cellIds: string[] },
  ): Promise<StoredIntent[]>;
  /** As `RunStore.claimDue`, for open intents. */
  claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredIntent[]>;
}
