import { Knex } from 'knex';
import { chunks } from './dialect';
import { CatalogGroup, GroupStore } from './GroupStore';
import { ServiceConsequences } from './ServiceConsequences';

interface RawDbGroupRow {
  ref: string;
  title: string;
  parent_ref: string | null;
}

export class DatabaseGroupStore implements GroupStore {
  readonly #db: Knex;
  readonly #scores: ServiceConsequences;

  static create(options: {
    db: Knex;
    scores: ServiceConsequences;
  }): DatabaseGroupStore {
    return new DatabaseGroupStore(options.db, options.scores);
  }

  private constructor(db: Knex, scores: ServiceConsequences) {
    this.#db = db;
    this.#scores = scores;
  }

  async replaceAll(groups: CatalogGroup[]): Promise<void> {
    const stored: RawDbGroupRow[] = await this.#db('catalog_groups');
    const known = new Map(stored.map(row => [row.ref, row]));
    const changed: RawDbGroupRow[] = [];
    const moved: string[] = [];
    for (const { ref, title, parentRef } of groups) {
      const row = known.get(ref);
      known.delete(ref);
      if ((row?.parent_ref ?? null) !== parentRef) moved.push(ref);
      if (row?.title !== title || row.parent_ref !== parentRef) {
        changed.push({ ref, title, parent_ref: parentRef });
      }
    }
    const gone = [...known.keys()];
    if (changed.length + gone.length === 0) return;
    await this.#db.transaction(async tx => {
      // Whatever counted for them before, or is theirs directly.
      const refs = new Set<string>();
      for (const part of chunks([...moved, ...gone])) {
        const counted: string[] = await tx('scorecard_groups')
          .whereIn('key', part)
          .distinct('entity_ref')
          .pluck('entity_ref');
        const inSystem: string[] = await tx('services')
          .whereIn('system', part)
          .pluck('entity_ref');
        for (const ref of [...counted, ...inSystem]) refs.add(ref);
      }
      for (const rows of chunks(changed, 100)) {
        await tx('catalog_groups').insert(rows).onConflict('ref').merge();
      }
      for (const part of chunks(gone)) {
        await tx('catalog_groups').whereIn('ref', part).delete();
      }
      await this.#scores.refresh(tx, [...refs]);
    });
  }
}
