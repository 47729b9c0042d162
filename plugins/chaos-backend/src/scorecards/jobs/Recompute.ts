import { LoggerService } from '@backstage/backend-plugin-api';
import {
  addService,
  Aggregate,
  emptyAggregate,
  RollUpKind,
  tidyAggregate,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks, isPostgres } from '../../database/dialect';
import { ScoreKeeper } from '../keep/ScoreKeeper';
import { dayOf, newLine, TrendLine, withValue } from '../keep/TrendLine';

/** Services in one transaction. */
const AT_ONCE = 200;
/** Snapshots of roll-ups are kept for so long. */
const KEPT_DAYS = 730;

/** What a recompute found. */
export interface Recomputed {
  services: number;
  /** Scorecards and roll-ups that were not as they had to be. */
  repaired: string[];
}

/**
 * Works everything out anew, compares it with what was kept up to date bit by
 * bit, repairs and reports what differs, and writes the snapshot of the day.
 */
export class Recompute {
  readonly #options: RecomputeOptions;

  static create(options: RecomputeOptions): Recompute {
    return new Recompute(options);
  }

  private constructor(options: RecomputeOptions) {
    this.#options = options;
  }

  async run(): Promise<Recomputed> {
    const { db, logger, scores } = this.#options;
    const refs: string[] = await db('services')
      .select('entity_ref')
      .union(db('scorecards').select('entity_ref'))
      .orderBy('entity_ref')
      .pluck('entity_ref');
    const repaired: string[] = [];
    for (const part of chunks(refs, AT_ONCE)) {
      const { unexpected } = await db.transaction(tx =>
        scores.refresh(tx, part, { snapshot: true }),
      );
      repaired.push(...unexpected);
    }
    repaired.push(...(await this.#compareRollUps()));
    if (repaired.length > 0) {
      logger.warn(
        `Scorecards were not as they had to be, and were repaired: ${repaired
          .slice(0, 20)
          .join(', ')}${repaired.length > 20 ? ' …' : ''} (${repaired.length})`,
      );
    }
    return { services: refs.length, repaired };
  }

  async #compareRollUps(): Promise<string[]> {
    const { db, now, version } = this.#options;
    const today = dayOf(now().getTime());
    return db.transaction(async tx => {
      if (isPostgres(tx)) {
        await tx.raw('lock table rollups in share row exclusive mode');
      }
      const wanted = await addUp(tx);
      const rows: RollUpRow[] = await tx('rollups');
      const stored = new Map(rows.map(row => [idOf(row), row]));
      const repaired: string[] = [];
      const snapshots: object[] = [];
      for (const [id, { kind, key, aggregate }] of wanted) {
        const text = JSON.stringify(tidyAggregate(aggregate));
        const row = stored.get(id);
        stored.delete(id);
        if (row?.aggregate !== text) repaired.push(`${kind} ${key}`);
        const view = viewAggregate(kind, key, aggregate);
        const line: TrendLine = row ? JSON.parse(row.trend) : newLine(today);
        const trend = withValue(line, today, view.medianTenths);
        await tx('rollups')
          .insert({ kind, key, aggregate: text, trend: JSON.stringify(trend) })
          .onConflict(['kind', 'key'])
          .merge();
        snapshots.push({
          kind,
          key,
          day: today,
          definition: version,
          reconstructed: 0,
          body: JSON.stringify(view),
        });
      }
      for (const { kind, key } of stored.values()) {
        repaired.push(`${kind} ${key}`);
        await tx('rollups').where({ kind, key }).delete();
      }
      for (const part of chunks(snapshots, 100)) {
        await tx('rollup_snapshots')
          .insert(part)
          .onConflict(['kind', 'key', 'day'])
          .merge();
      }
      await tx('rollup_snapshots')
        .where('day', '<', today - KEPT_DAYS)
        .delete();
      return repaired;
    });
  }
}

interface RollUpRow {
  kind: RollUpKind;
  key: string;
  aggregate: string;
  trend: string;
}

function idOf({ kind, key }: { kind: string; key: string }): string {
  return `${kind}|${key}`;
}

/** What all services add up to, from what is stored of each. */
async function addUp(tx: Knex) {
  const groups: { kind: RollUpKind; key: string; entity_ref: string }[] =
    await tx('scorecard_groups');
  const keysOf = new Map<string, { kind: RollUpKind; key: string }[]>();
  for (const { kind, key, entity_ref: ref } of groups) {
    const keys = keysOf.get(ref);
    if (keys) keys.push({ kind, key });
    else keysOf.set(ref, [{ kind, key }]);
  }
  const all = { kind: 'organisation' as const, key: 'all' };
  const found = new Map<
    string,
    { kind: RollUpKind; key: string; aggregate: Aggregate }
  >();
  const rows: { entity_ref: string; rollup: string }[] = await tx(
    'scorecards',
  ).select('entity_ref', 'rollup');
  for (const { entity_ref: ref, rollup } of rows) {
    const service = JSON.parse(rollup);
    for (const each of [all, ...(keysOf.get(ref) ?? [])]) {
      const id = idOf(each);
      const known = found.get(id) ?? { ...each, aggregate: emptyAggregate() };
      addService(known.aggregate, service, 1);
      found.set(id, known);
    }
  }
  return found;
}

interface RecomputeOptions {
  db: Knex;
  logger: LoggerService;
  now: () => Date;
  scores: ScoreKeeper;
  /** The scoring that is configured now. */
  version: string;
}
