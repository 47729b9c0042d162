import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Cell, FailureMode } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { criteriaToSql } from './criteriaToSql';
import { isUniqueViolation } from './dialect';
import { ServiceConsequences } from './ServiceConsequences';
import { toDate, toOptionalDate } from './time';
import { StoredWaiver, WaiverStore } from './WaiverStore';

interface RawDbWaiverRow {
  id: string;
  entity_ref: string;
  service_title: string | null;
  mode: FailureMode;
  state: StoredWaiver['state'];
  reason: string;
  requested_by: string;
  requested_at: number | string;
  expires_at: number | string;
  decided_by: string | null;
  decided_at: number | string | null;
  comment: string;
  withdrawn_by: string | null;
  withdrawn_at: number | string | null;
  version: number;
}

function toWaiver(row: RawDbWaiverRow): StoredWaiver {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    serviceTitle: row.service_title,
    mode: row.mode,
    state: row.state,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: toDate(row.requested_at),
    expiresAt: toDate(row.expires_at),
    decidedBy: row.decided_by,
    decidedAt: toOptionalDate(row.decided_at),
    comment: row.comment,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: toOptionalDate(row.withdrawn_at),
    version: row.version,
  };
}

const OPEN = ['requested', 'active'];

/** Keeps waivers; scores follow in the same transaction. */
export class DatabaseWaiverStore implements WaiverStore {
  readonly #db: Knex;
  readonly #cells: readonly Cell[];
  readonly #scores: ServiceConsequences;

  static create(options: {
    db: Knex;
    config: { cells: readonly Cell[] };
    scores: ServiceConsequences;
  }): DatabaseWaiverStore {
    return new DatabaseWaiverStore(options);
  }

  private constructor(options: {
    db: Knex;
    config: { cells: readonly Cell[] };
    scores: ServiceConsequences;
  }) {
    this.#db = options.db;
    this.#cells = options.config.cells;
    this.#scores = options.scores;
  }

  async request(
    waiver: Parameters<WaiverStore['request']>[0],
    now: Date,
  ): Promise<StoredWaiver> {
    const id = randomUUID();
    const of = { entity_ref: waiver.entityRef, mode: waiver.mode };
    try {
      await this.#db.transaction(async tx => {
        // What is over by time makes room.
        await tx('waivers')
          .where(of)
          .whereIn('state', OPEN)
          .where('expires_at', '<=', now.getTime())
          .update({ state: 'withdrawn' });
        await tx('waivers').insert({
          id,
          ...of,
          state: 'requested',
          reason: waiver.reason,
          requested_by: waiver.requestedBy,
          requested_at: now.getTime(),
          expires_at: waiver.expiresAt.getTime(),
          comment: '',
          version: 1,
        });
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new ConflictError(
        'This failure mode has a waiver or a request already. Take that back first.',
      );
    }
    return this.#known(id);
  }

  async get(id: string): Promise<StoredWaiver | undefined> {
    const row: RawDbWaiverRow | undefined = await this.#select()
      .where('waivers.id', id)
      .first();
    return row && toWaiver(row);
  }

  async decide(
    id: string,
    decision: Parameters<WaiverStore['decide']>[1],
    now: Date,
  ): Promise<StoredWaiver> {
    const { state, by, comment, version } = decision;
    return this.#change(id, version, ['requested'], now, {
      state,
      decided_by: by,
      decided_at: now.getTime(),
      comment,
    });
  }

  async withdraw(
    id: string,
    { by, version }: Parameters<WaiverStore['withdraw']>[1],
    now: Date,
  ): Promise<StoredWaiver> {
    return this.#change(id, version, OPEN, now, {
      state: 'withdrawn',
      withdrawn_by: by,
      withdrawn_at: now.getTime(),
    });
  }

  async list(
    query: Parameters<WaiverStore['list']>[0],
  ): Promise<StoredWaiver[]> {
    const { state, entityRef, allowed, now, after, limit } = query;
    const rows = this.#select();
    if (entityRef) rows.where('waivers.entity_ref', entityRef);
    if (allowed) {
      const mine = this.#db('services').select('services.entity_ref');
      criteriaToSql(mine, allowed, this.#cells);
      rows.whereIn('waivers.entity_ref', mine);
    }
    if (state === 'expired') {
      rows
        .whereIn('waivers.state', OPEN)
        .where('waivers.expires_at', '<=', now.getTime());
    } else if (state) {
      rows.where('waivers.state', state);
      if (OPEN.includes(state)) {
        rows.where('waivers.expires_at', '>', now.getTime());
      }
    }
    if (after) {
      rows.whereRaw('(waivers.requested_at, waivers.id) < (?, ?)', [
        after.requestedAt,
        after.id,
      ]);
    }
    const found: RawDbWaiverRow[] = await rows
      .orderBy([
        { column: 'waivers.requested_at', order: 'desc' },
        { column: 'waivers.id', order: 'desc' },
      ])
      .limit(limit);
    return found.map(toWaiver);
  }

  async #change(
    id: string,
    version: number,
    from: string[],
    now: Date,
    change: Record<string, unknown>,
  ): Promise<StoredWaiver> {
    await this.#db.transaction(async tx => {
      const [changed]: { entity_ref: string }[] = await tx('waivers')
        .where({ id, version })
        .whereIn('state', from)
        .where('expires_at', '>', now.getTime())
        .update({ ...change, version: version + 1 })
        .returning('entity_ref');
      if (!changed) {
        throw new ConflictError(
          'This waiver is decided or over already, or somebody changed it. Load it again.',
        );
      }
      await this.#scores.refresh(tx, [changed.entity_ref]);
    });
    return this.#known(id);
  }

  async #known(id: string): Promise<StoredWaiver> {
    const found = await this.get(id);
    if (!found) throw new Error(`The waiver ${id} was not stored`);
    return found;
  }

  #select(): Knex.QueryBuilder {
    return this.#db('waivers')
      .leftJoin('services', 'services.entity_ref', 'waivers.entity_ref')
      .select('waivers.*', { service_title: 'services.title' });
  }
}
