import { ConflictError } from '@backstage/errors';
import { IntentState, StartIntent } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { isUniqueViolation } from './dialect';
import { RawDbIntentRow, toIntent, toLifeColumns } from './intentRow';
import { IntentStore, StartRequest, StoredIntent } from './IntentStore';
import { writeStateChange } from './writeStateChange';

const OPEN: IntentState[] = ['requested', 'unknown'];

export class DatabaseIntentStore implements IntentStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseIntentStore {
    return new DatabaseIntentStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async create(
    request: StartRequest,
    life: StartIntent,
    now: Date,
  ): Promise<{ intent: StoredIntent; created: boolean }> {
    const { userRef, idempotencyKey } = request;
    const known = await this.byKey(userRef, idempotencyKey);
    if (known) return { intent: known, created: false };
    try {
      const [row]: RawDbIntentRow[] = await this.#db('intents')
        .insert({
          id: life.id,
          idempotency_key: request.idempotencyKey,
          request_hash: request.requestHash,
          entity_ref: request.entityRef,
          template_key: request.templateKey,
          cell_id: request.cellId,
          user_ref: request.userRef,
          reason: request.reason,
          created_at: life.createdAt,
          updated_at: now.getTime(),
          ...toLifeColumns(life),
        })
        .returning('*');
      return { intent: toIntent(row!), created: true };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const meanwhile = await this.byKey(userRef, idempotencyKey);
      if (meanwhile) return { intent: meanwhile, created: false };
      throw new ConflictError(
        'Somebody is starting this experiment at this moment. Wait for its outcome.',
      );
    }
  }

  async get(id: string): Promise<StoredIntent | undefined> {
    return this.#first({ id });
  }

  async byKey(
    userRef: string,
    idempotencyKey: string,
  ): Promise<StoredIntent | undefined> {
    return this.#first({ user_ref: userRef, idempotency_key: idempotencyKey });
  }

  async save(
    life: StartIntent,
    options: { over: StartIntent; cancelledBy?: string; now: Date },
  ): Promise<boolean> {
    const { over, cancelledBy, now } = options;
    const rows = await this.#db('intents')
      .where({ id: life.id, version: over.version })
      .update({
        ...toLifeColumns(life),
        ...(cancelledBy && { cancelled_by: cancelledBy }),
        updated_at: now.getTime(),
      });
    if (rows === 0) return false;
    if (life.state !== over.state) {
      await writeStateChange(this.#db, {
        subject: life.id,
        state: life.state,
        at: now,
        reason: life.message,
        source: 'portal',
        userRef: cancelledBy ?? null,
      });
    }
    return true;
  }

  async approve(
    intent: StoredIntent,
    fingerprint: string,
  ): Promise<StoredIntent> {
    const { id, version } = intent.life;
    const [row]: RawDbIntentRow[] = await this.#db('intents')
      .where({ id, version })
      .update({ approved: fingerprint, version: version + 1 })
      .returning('*');
    if (!row) {
      throw new ConflictError(
        'The checks took too long, so the start was given up. Nothing was started; start again.',
      );
    }
    return toIntent(row);
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

  async due(now: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.#db('intents')
      .select('id')
      .where('look_at', '<=', now.getTime())
      .orderBy('look_at')
      .limit(limit);
    return rows.map(({ id }) => id);
  }

  async #first(where: Partial<RawDbIntentRow>) {
    const row: RawDbIntentRow | undefined = await this.#db('intents')
      .where(where)
      .first();
    return row && toIntent(row);
  }
}
