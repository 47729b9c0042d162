import { randomUUID } from 'node:crypto';
import { isMuted } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks, isPostgres } from '../database/dialect';
import { readServiceFacts } from '../scorecards/facts/readServiceFacts';
import { Surroundings, workOut } from '../scorecards/facts/workOut';
import { NewsSettings } from './NewsSettings';
import { toDigests } from './OwnerDigest';
import { idOf, ServiceNews } from './ServiceNews';
import { standingNews } from './standingNews';
import { writeDigest } from './writeDigest';

/** A row of `service_news`. */
interface RawDbNewsRow {
  id: string;
  entity_ref: string;
  kind: ServiceNews['kind'];
}

/** Services that are worked out at a time. */
const PART = 200;

/**
 * Puts news that are due into digests of their owners. What is no longer so is
 * left out. One transaction takes the news and writes the digests, so that each
 * goes into one digest whichever replica does it, and none is lost.
 */
export class DigestGatherer {
  readonly #options: DigestGathererOptions;

  static create(options: DigestGathererOptions): DigestGatherer {
    return new DigestGatherer(options);
  }

  private constructor(options: DigestGathererOptions) {
    this.#options = options;
  }

  async gather(): Promise<void> {
    const { db, now } = this.#options;
    const at = now().getTime();
    const due = await db('service_news')
      .where({ settled: 0 })
      .where('due_at', '<=', at)
      .first('id');
    if (due) await db.transaction(tx => this.#gather(tx, at));
  }

  async #gather(tx: Knex.Transaction, at: number): Promise<void> {
    const { settings } = this.#options;
    const rows = await takePending(tx, at);
    const standing: { news: ServiceNews; owners: string[] }[] = [];
    for (const part of chunks(rows, PART)) {
      standing.push(...(await this.#standing(tx, part, at)));
      await tx('service_news')
        .whereIn(
          'id',
          part.map(({ id }) => id),
        )
        .update({ settled: 1 });
    }
    const digests = toDigests(
      withoutEchoes(standing),
      (ownerRef, kind) => !isMuted(kind, settings.owners[ownerRef]),
    );
    for (const part of chunks(digests, 50)) {
      await tx('owner_digests').insert(
        part.map(digest => ({
          id: randomUUID(),
          owner_ref: digest.ownerRef,
          body: JSON.stringify(writeDigest(digest)),
          created_at: at,
          due_at: at,
        })),
      );
    }
  }

  /** Of news that were noted, those that still hold, with who owns it by now. */
  async #standing(tx: Knex.Transaction, rows: RawDbNewsRow[], at: number) {
    const { settings, surroundings } = this.#options;
    const { documents } = surroundings.scoring.policy;
    const noted = new Set(rows.map(({ id }) => id));
    const failing = new Set(
      rows.flatMap(row => (row.kind === 'failing' ? row.entity_ref : [])),
    );
    const refs = [...new Set(rows.map(row => row.entity_ref))];
    return (await readServiceFacts(tx, refs, documents)).flatMap(facts => {
      const { owners, notifications } = facts.profile;
      return standingNews(workOut(facts, surroundings, at), {
        ...settings,
        now: at,
      })
        .filter(news =>
          // It may have failed again since.
          news.kind === 'failing'
            ? failing.has(news.entityRef)
            : noted.has(idOf(news)),
        )
        .filter(({ kind }) => !isMuted(kind, notifications))
        .map(news => ({ news, owners }));
    });
  }
}

/**
 * Takes what is due; of that which is told at once, everything, so that what
 * comes together is told together.
 */
async function takePending(
  tx: Knex.Transaction,
  at: number,
): Promise<RawDbNewsRow[]> {
  const urgent = await tx('service_news')
    .where({ settled: 0, cadence: 'immediately' })
    .where('due_at', '<=', at)
    .first('id');
  const query = tx('service_news')
    .where({ settled: 0 })
    .where(which => {
      which.where('due_at', '<=', at);
      if (urgent) which.orWhere({ cadence: 'immediately' });
    })
    .orderBy(['entity_ref', 'id'])
    .select('id', 'entity_ref', 'kind');
  return isPostgres(tx) ? query.forUpdate().skipLocked() : query;
}

/** A run that brings a finding back makes the service fail: that is told once. */
function withoutEchoes<T extends { news: ServiceNews }>(found: T[]): T[] {
  const relapses = new Set(
    found.flatMap(({ news }) =>
      news.kind === 'relapse' ? `${news.entityRef}|${news.runId}` : [],
    ),
  );
  return found.filter(
    ({ news }) =>
      news.kind !== 'failing' ||
      !relapses.has(`${news.entityRef}|${news.runId}`),
  );
}

interface DigestGathererOptions {
  db: Knex;
  now: () => Date;
  settings: NewsSettings;
  surroundings: Surroundings;
}
