import { ActionProof, RollUpKind } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { RollUpStore, StoredRollUp, StoredSnapshot } from './RollUpStore';
import { toDate, toOptionalDate } from './time';

interface Row {
  kind: RollUpKind;
  key: string;
  aggregate: string;
  trend: string;
  title: string | null;
  parent_ref: string | null;
  parent_title: string | null;
}

export class DatabaseRollUpStore implements RollUpStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseRollUpStore {
    return new DatabaseRollUpStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async list(kind: RollUpKind): Promise<StoredRollUp[]> {
    const rows: Row[] = await this.#select().where('rollups.kind', kind);
    return rows.map(toRollUp);
  }

  async get(kind: RollUpKind, key: string): Promise<StoredRollUp | undefined> {
    const row: Row | undefined = await this.#select()
      .where({ 'rollups.kind': kind, 'rollups.key': key })
      .first();
    return row && toRollUp(row);
  }

  async snapshots(
    kind: RollUpKind,
    key: string,
    fromDay: number,
  ): Promise<StoredSnapshot[]> {
    const rows: (Omit<StoredSnapshot, 'reconstructed'> & {
      reconstructed: number;
    })[] = await this.#db('rollup_snapshots')
      .select('day', 'definition', 'reconstructed', 'body')
      .where({ kind, key })
      .where('day', '>=', fromDay)
      .orderBy('day');
    return rows.map(row => ({
      ...row,
      reconstructed: row.reconstructed === 1,
    }));
  }

  async definedAt(version: string): Promise<Date | null> {
    const row: { since: number | string } | undefined = await this.#db(
      'scoring_definitions',
    )
      .where({ version })
      .first('since');
    return row ? toDate(row.since) : null;
  }

  async recomputedAt(): Promise<Date | null> {
    const row: { done_at: number | string | null } | undefined = await this.#db(
      'scorecard_jobs',
    )
      .where({ id: 'recompute' })
      .first('done_at');
    return toOptionalDate(row?.done_at ?? null);
  }

  async proofSets(): Promise<{ proofs: ActionProof[]; templates: number }[]> {
    const counted = this.#db('templates')
      .select('proof_set')
      .count({ n: '*' })
      .groupBy('proof_set')
      .as('counted');
    const rows: { proofs: string; n: number | string }[] = await this.#db(
      counted,
    )
      .join('proof_sets', 'proof_sets.id', 'counted.proof_set')
      .select('proof_sets.proofs', 'counted.n');
    return rows.map(({ proofs, n }) => ({
      proofs: JSON.parse(proofs),
      templates: Number(n),
    }));
  }

  #select(): Knex.QueryBuilder {
    return this.#db('rollups')
      .leftJoin({ own: 'catalog_groups' }, 'own.ref', 'rollups.key')
      .leftJoin({ above: 'catalog_groups' }, 'above.ref', 'own.parent_ref')
      .select('rollups.*', {
        title: 'own.title',
        parent_ref: 'own.parent_ref',
        parent_title: 'above.title',
      });
  }
}

function toRollUp(row: Row): StoredRollUp {
  return {
    kind: row.kind,
    key: row.key,
    title: row.title ?? titleOf(row),
    parent: row.parent_ref
      ? {
          key: row.parent_ref,
          title: row.parent_title ?? nameOf(row.parent_ref),
        }
      : null,
    aggregate: JSON.parse(row.aggregate),
    trend: JSON.parse(row.trend),
  };
}

function titleOf({ kind, key }: Row): string {
  if (kind === 'organisation') return 'Organisation';
  return kind === 'tier' ? `Tier ${key}` : nameOf(key);
}

/** The name in an entity ref; anything else is its own name. */
function nameOf(ref: string): string {
  return ref.split('/').at(-1) ?? ref;
}
