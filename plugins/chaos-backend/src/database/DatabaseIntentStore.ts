import { ConflictError, NotFoundError } from '@backstage/errors';
import { IntentState, mayIntentBecome } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { claimDue, isUniqueViolation } from './dialect';
import { IntentStore, StoredIntent } from './IntentStore';
import { toDate } from './time';
import { writeStateChange } from './writeStateChange';

interface RawDbIntentRow {
  id: string;
  idempotency_key: string;
  request_hash: string;
  entity_ref: string;
  template_key: string;
  cell_id: string;
  user_ref: string;
  reason: string;
  state: IntentState;
  message: string;
  run_id: string | null;
  cancelled_by: string | null;
  created_at: number | string;
  updated_at: number | string;
  due_at: number | string;
}

const OPEN: IntentState[] = ['requested', 'unknown'];

/** A request in progress gets this long before others look after its intent. */
const FIRST_LOOK_MS = 15_000;

/** How long a cancelled start is looked for. */
const LOOK_FOR_MS = 5 * 60_000;

function toIntent(row: RawDbIntentRow): StoredIntent {
  return {
    id: row.id,
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    entityRef: row.entity_ref,
    templateKey: row.template_key,
    cellId: row.cell_id,
    userRef: row.user_ref,
    reason: row.reason,
    state: row.state,
    message: row.message,
    runId: row.run_id,
    cancelledBy: row.cancelled_by,
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
  };
}

export class DatabaseIntentStore implements IntentStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseIntentStore {
    return new DatabaseIntentStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async create(
    intent: Parameters<IntentStore['create']>[0],
    now: Date,
  ): Promise<{ intent: StoredIntent; created: boolean }> {
    const { userRef, idempotencyKey } = intent;
    const known = await this.byKey(userRef, idempotencyKey);
    if (known) return { intent: known, created: false };
    try {
      await this.#db('intents').insert({
        id: intent.id,
        idempotency_key: intent.idempotencyKey,
        request_hash: intent.requestHash,
        entity_ref: intent.entityRef,
        template_key: intent.templateKey,
        cell_id: intent.cellId,
        user_ref: intent.userRef,
        reason: intent.reason,
        state: 'requested',
        message: '',
        created_at: now.getTime(),
        updated_at: now.getTime(),
        due_at: now.getTime() + FIRST_LOOK_MS,
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const meanwhile = await this.byKey(userRef, idempotencyKey);
      if (meanwhile) return { intent: meanwhile, created: false };
      throw new ConflictError(
        'Somebody is starting this experiment at this moment. Wait for its outcome.',
      );
    }
    return { intent: await this.#mustGet(intent.id), created: true };
  }

  async get(id: string): Promise<StoredIntent | undefined> {
    const row: RawDbIntentRow | undefined = await this.#db('intents')
      .where({ id })
      .first();
    return row && toIntent(row);
  }

  async byKey(
    userRef: string,
    idempotencyKey: string,
  ): Promise<StoredIntent | undefined> {
    const row: RawDbIntentRow | undefined = await this.#db('intents')
      .where({ user_ref: userRef, idempotency_key: idempotencyKey })
      .first();
    return row && toIntent(row);
  }

  async transition(
    id: string,
    from: IntentState,
    to: IntentState,
    change: Parameters<IntentStore['transition']>[3],
    now: Date,
  ): Promise<StoredIntent> {
    if (!mayIntentBecome(from, to)) {
      throw new ConflictError(`A start that is ${from} cannot become ${to}`);
    }
    const rows = await this.#db('intents')
      .where({ id, state: from })
      .update({
        state: to,
        message: change.message ?? '',
        ...(change.runId && { run_id: change.runId }),
        ...(change.cancelledBy && { cancelled_by: change.cancelledBy }),
        updated_at: now.getTime(),
        due_at: now.getTime(),
      });
    if (rows === 0) {
      throw new ConflictError(`The start ${id} is no longer ${from}`);
    }
    await writeStateChange(this.#db, {
      subject: id,
      state: to,
      at: now,
      reason: change.message ?? '',
      source: 'portal',
      userRef: change.cancelledBy ?? null,
    });
    return this.#mustGet(id);
  }

  async recent(entityRef: string, since: Date): Promise<StoredIntent[]> {
    const rows: RawDbIntentRow[] = await this.#db('intents')
      .where({ entity_ref: entityRef })
      .where(query =>
        query
          .whereIn('state', OPEN)
          .orWhere(ended =>
            ended
              .whereIn('state', ['refused', 'abandoned'])
              .where('updated_at', '>=', since.getTime()),
          ),
      )
      .orderBy('created_at', 'desc')
      .limit(20);
    return rows.map(toIntent);
  }

  async open(of: Parameters<IntentStore['open']>[0]): Promise<StoredIntent[]> {
    const query = this.#db('intents').whereIn('state', OPEN);
    const rows: RawDbIntentRow[] = await ('entityRefs' in of
      ? query.whereIn('entity_ref', of.entityRefs)
      : query.whereIn('cell_id', of.cellIds));
    return rows.map(toIntent);
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredIntent[]> {
    const rows = await claimDue<RawDbIntentRow>(this.#db, 'intents', {
      // A cancelled start may still turn out to have reached AWS.
      where: query =>
        query
          .whereIn('state', OPEN)
          .orWhere(cancelled =>
            cancelled
              .where({ state: 'cancelled', run_id: null })
              .where('created_at', '>', now.getTime() - LOOK_FOR_MS),
          ),
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(toIntent);
  }

  async #mustGet(id: string): Promise<StoredIntent> {
    const intent = await this.get(id);
    if (!intent) throw new NotFoundError(`There is no start ${id}`);
    return intent;
  }
}
