import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { FindingNotes, FindingStore, StoredFinding } from './FindingStore';
import { isUniqueViolation } from './dialect';
import { ServiceConsequences } from './ServiceConsequences';

interface RawDbFindingRow {
  id: string;
  entity_ref: string;
  template_key: string;
  status: 'open' | 'closed';
  version: number;
  body: string;
}

const RETRIES = 5;

function toFinding(row: RawDbFindingRow): StoredFinding {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    templateKey: row.template_key,
    version: row.version,
    expected: '',
    ...JSON.parse(row.body),
  };
}

function toBody({
  story,
  evidence,
  expected,
  notes,
}: Pick<StoredFinding, 'story' | 'evidence' | 'expected' | 'notes'>): string {
  return JSON.stringify({ story, evidence, expected, notes });
}

export class DatabaseFindingStore implements FindingStore {
  readonly #db: Knex;
  readonly #scores?: ServiceConsequences;

  static create(options: {
    db: Knex;
    scores?: ServiceConsequences;
  }): DatabaseFindingStore {
    return new DatabaseFindingStore(options.db, options.scores);
  }

  private constructor(db: Knex, scores?: ServiceConsequences) {
    this.#db = db;
    this.#scores = scores;
  }

  async get(id: string): Promise<StoredFinding | undefined> {
    return this.#first({ id });
  }

  async find(
    entityRef: string,
    templateKey: string,
  ): Promise<StoredFinding | undefined> {
    return this.#first({ entity_ref: entityRef, template_key: templateKey });
  }

  async list(entityRef: string): Promise<StoredFinding[]> {
    const rows: RawDbFindingRow[] = await this.#db('findings')
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: 'status', order: 'desc' },
        { column: 'opened_at', order: 'desc' },
      ]);
    return rows.map(toFinding);
  }

  async tell(
    finding: Parameters<FindingStore['tell']>[0],
    owner: string | null,
  ): Promise<void> {
    const { entityRef, templateKey, story, evidence, expected } = finding;
    const facts = {
      status: story.open ? 'open' : 'closed',
      opened_at: new Date(story.openedBy.at).getTime(),
    };
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const known = await this.find(entityRef, templateKey);
      if (known) {
        const body = toBody({ ...finding, notes: known.notes });
        if (body === toBody(known)) return;
        const written = await this.#db.transaction(async tx => {
          const rows = await tx('findings')
            .where({ id: known.id, version: known.version })
            .update({ ...facts, version: known.version + 1, body });
          if (rows > 0) await this.#scores?.refresh(tx, [entityRef]);
          return rows > 0;
        });
        if (written) return;
        continue;
      }
      try {
        await this.#db.transaction(async tx => {
          await tx('findings').insert({
            id: randomUUID(),
            entity_ref: entityRef,
            template_key: templateKey,
            version: 1,
            ...facts,
            body: toBody({
              story,
              evidence,
              expected,
              notes: {
                owner,
                link: null,
                note: '',
                startedAt: null,
                updates: [],
              },
            }),
          });
          await this.#scores?.refresh(tx, [entityRef]);
        });
        return;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
    }
    throw new Error(
      `The finding of ${entityRef} changes too fast to be written`,
    );
  }

  async forget(entityRef: string, templateKey: string): Promise<void> {
    await this.#db.transaction(async tx => {
      const rows = await tx('findings')
        .where({ entity_ref: entityRef, template_key: templateKey })
        .delete();
      if (rows > 0) await this.#scores?.refresh(tx, [entityRef]);
    });
  }

  async note(
    id: string,
    notes: FindingNotes,
    over: number,
  ): Promise<StoredFinding> {
    const known = await this.get(id);
    const rows =
      known &&
      (await this.#db('findings')
        .where({ id, version: over })
        .update({ version: over + 1, body: toBody({ ...known, notes }) }));
    if (!known || !rows) {
      throw new ConflictError(
        'This finding changed meanwhile. Load it again and repeat your change.',
      );
    }
    return { ...known, notes, version: over + 1 };
  }

  async #first(
    where: Record<string, string>,
  ): Promise<StoredFinding | undefined> {
    const row: RawDbFindingRow | undefined = await this.#db('findings')
      .where(where)
      .first();
    return row && toFinding(row);
  }
}
