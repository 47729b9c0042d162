import { Knex } from 'knex';
import { chunks, claimDue, isUniqueViolation } from './dialect';
import { ServiceConsequences } from './ServiceConsequences';
import { PreviewStore, StoredPreview } from './PreviewStore';
import { toDate, toOptionalDate } from './time';

interface RawDbPreviewRow {
  id: string;
  entity_ref: string;
  template_key: string;
  cell_id: string;
  user_ref: string;
  state: StoredPreview['state'];
  message: string;
  template_hash: string;
  template: string;
  experiment_id: string | null;
  targets: string;
  groups: string;
  created_at: number | string;
  read_at: number | string | null;
}

function toPreview(row: RawDbPreviewRow): StoredPreview {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    templateKey: row.template_key,
    cellId: row.cell_id,
    userRef: row.user_ref,
    state: row.state,
    message: row.message,
    templateHash: row.template_hash,
    template: JSON.parse(row.template),
    experimentId: row.experiment_id,
    targets: JSON.parse(row.targets),
    groups: JSON.parse(row.groups),
    createdAt: toDate(row.created_at),
    readAt: toOptionalDate(row.read_at),
  };
}

export class DatabasePreviewStore implements PreviewStore {
  readonly #db: Knex;
  readonly #scores?: ServiceConsequences;

  static create(options: {
    db: Knex;
    scores?: ServiceConsequences;
  }): DatabasePreviewStore {
    return new DatabasePreviewStore(options.db, options.scores);
  }

  private constructor(db: Knex, scores?: ServiceConsequences) {
    this.#db = db;
    this.#scores = scores;
  }

  async create(
    preview: Parameters<PreviewStore['create']>[0],
    now: Date,
    dueAt: Date,
  ): Promise<{ preview: StoredPreview; created: boolean }> {
    try {
      await this.#db('previews').insert({
        id: preview.id,
        entity_ref: preview.entityRef,
        template_key: preview.templateKey,
        cell_id: preview.cellId,
        user_ref: preview.userRef,
        state: 'resolving',
        message: '',
        template_hash: preview.templateHash,
        template: JSON.stringify(preview.template),
        targets: '[]',
        groups: '[]',
        created_at: now.getTime(),
        due_at: dueAt.getTime(),
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const open: RawDbPreviewRow | undefined = await this.#db('previews')
        .where({
          user_ref: preview.userRef,
          entity_ref: preview.entityRef,
          template_key: preview.templateKey,
          state: 'resolving',
        })
        .first();
      // It ended in between: there is room for the new one now.
      if (!open) return this.create(preview, now, dueAt);
      return { preview: toPreview(open), created: false };
    }
    const created = await this.get(preview.id);
    if (!created) throw new Error(`The preview ${preview.id} was not stored`);
    return { preview: created, created: true };
  }

  async get(id: string): Promise<StoredPreview | undefined> {
    const row: RawDbPreviewRow | undefined = await this.#db('previews')
      .where({ id })
      .first();
    return row && toPreview(row);
  }

  async getMany(ids: string[]): Promise<StoredPreview[]> {
    const found: StoredPreview[] = [];
    for (const part of chunks(ids)) {
      const rows: RawDbPreviewRow[] = await this.#db('previews').whereIn(
        'id',
        part,
      );
      found.push(...rows.map(toPreview));
    }
    return found;
  }

  async follow(
    id: string,
    experimentId: string | null,
    dueAt: Date,
  ): Promise<void> {
    await this.#open(id).update({
      ...(experimentId && { experiment_id: experimentId }),
      due_at: dueAt.getTime(),
    });
  }

  async finish(
    id: string,
    end: Parameters<PreviewStore['finish']>[1],
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      const [ended]: { template_key: string }[] = await this.#open(id, tx)
        .update({
          state: end.state,
          message: end.message,
          ...(end.state === 'ready' && {
            targets: JSON.stringify(end.targets),
            groups: JSON.stringify(end.groups),
            read_at: end.readAt.getTime(),
          }),
        })
        .returning('template_key');
      if (ended && end.state === 'ready') {
        await this.#scores?.refreshTemplates(tx, [ended.template_key]);
      }
    });
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredPreview[]> {
    const rows = await claimDue<RawDbPreviewRow>(this.#db, 'previews', {
      where: query => query.where({ state: 'resolving' }),
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(toPreview);
  }

  #open(id: string, db: Knex = this.#db): Knex.QueryBuilder {
    return db('previews').where({ id, state: 'resolving' });
  }
}
