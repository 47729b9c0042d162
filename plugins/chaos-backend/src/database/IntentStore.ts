import { StartIntent } from '@faultline/plugin-chaos-common';

/** What was asked for with a start; never changes. */
export interface StartRequest {
  idempotencyKey: string;
  /** Hash of what was asked for; the same key with another one is refused. */
  requestHash: string;
  entityRef: string;
  templateKey: string;
  cellId: string;
  userRef: string;
  reason: string;
}

/** A durable wish to start a run, written before AWS is called. */
export interface StoredIntent extends StartRequest {
  /** How far it is; `life.id` is also the client token. */
  life: StartIntent;
  /** Fingerprint of the template that the guardrails allowed. Null: not yet. */
  approved: string | null;
  /** User entity ref of whoever took it back. */
  cancelledBy: string | null;
  updatedAt: Date;
}

export interface IntentStore {
  /**
   * Writes a new intent. When the user already used this key, nothing is
   * written and the stored one is returned with `created: false`.
   * Rejects with ConflictError when another intent of the template is open.
   */
  create(
    request: StartRequest,
    life: StartIntent,
    now: Date,
  ): Promise<{ intent: StoredIntent; created: boolean }>;
  get(id: string): Promise<StoredIntent | undefined>;
  byKey(
    userRef: string,
    idempotencyKey: string,
  ): Promise<StoredIntent | undefined>;
  /**
   * Writes how far an intent is, over the version that was read.
   *
   * @returns false when somebody else wrote meanwhile; nothing is written then
   */
  save(
    life: StartIntent,
    options: { over: StartIntent; cancelledBy?: string; now: Date },
  ): Promise<boolean>;
  /**
   * Remembers what the guardrails allowed, over the version that was read.
   * Rejects with ConflictError when somebody else wrote meanwhile: the start
   * was given up then, and must not be sent.
   */
  approve(intent: StoredIntent, fingerprint: string): Promise<StoredIntent>;
  /** Open ones, and refused or abandoned ones since `since`. */
  recent(entityRef: string, since: Date): Promise<StoredIntent[]>;
  /** Those without an answer, for these services or in these cells. */
  open(
    of: { entityRefs: string[] } | { cellIds: string[] },
  ): Promise<StoredIntent[]>;
  /** Ids of those that somebody must look after now, longest due first. */
  due(now: Date, limit: number): Promise<string[]>;
}
