import {
  RollUp,
  RollUpKind,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks } from '../../database/dialect';
import { dayOf, TrendLine, valueAt, withPast } from '../keep/TrendLine';

const STEP = 3;
const DAYS = 90;

/** What is told of a day before the first snapshot. */
type PastBody = Pick<
  RollUp,
  'services' | 'rated' | 'medianTenths' | 'distribution'
>;

/**
 * Works out the past of roll-ups from that of their services, for days before
 * their first snapshot, so that a new portal has a trend from its first hour.
 */
export class History {
  readonly #options: HistoryOptions;

  static create(options: HistoryOptions): History {
    return new History(options);
  }

  private constructor(options: HistoryOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { db, now } = this.#options;
    const today = dayOf(now().getTime());
    const lines = await this.#lines();
    const rows: { kind: RollUpKind; key: string; trend: string }[] = await db(
      'rollups',
    ).select('kind', 'key', 'trend');
    for (const { kind, key, trend } of rows) {
      const members = lines.get(`${kind}|${key}`) ?? [];
      const line: TrendLine = JSON.parse(trend);
      await this.#write(kind, key, line, members, today);
    }
  }

  async #write(
    kind: RollUpKind,
    key: string,
    line: TrendLine,
    members: readonly TrendLine[],
    today: number,
  ): Promise<void> {
    const { db, version } = this.#options;
    const past = new Map<number, PastBody>();
    const bodyOf = (day: number): PastBody => {
      const known = past.get(day) ?? bodyAt(kind, key, members, day);
      past.set(day, known);
      return known;
    };
    const trend = withPast(line, day => bodyOf(day).medianTenths);
    const days = Array.from(
      { length: DAYS / STEP },
      (_, place) => today - DAYS + place * STEP,
    ).filter(day => day < line.since && bodyOf(day).rated > 0);
    await db.transaction(async tx => {
      await tx('rollups')
        .where({ kind, key, trend: JSON.stringify(line) })
        .update({ trend: JSON.stringify(trend) });
      await tx('rollup_snapshots')
        .where({ kind, key, reconstructed: 1 })
        .delete();
      for (const part of chunks(days, 100)) {
        await tx('rollup_snapshots')
          .insert(
            part.map(day => ({
              kind,
              key,
              day,
              definition: version,
              reconstructed: 1,
              body: JSON.stringify(bodyOf(day)),
            })),
          )
          .onConflict(['kind', 'key', 'day'])
          .ignore();
      }
    });
  }

  /** The lines of the services in each roll-up. */
  async #lines(): Promise<Map<string, TrendLine[]>> {
    const { db } = this.#options;
    const rows: { entity_ref: string; trend: string }[] = await db(
      'scorecards',
    ).select('entity_ref', 'trend');
    const byRef = new Map<string, TrendLine>(
      rows.map(row => [row.entity_ref, JSON.parse(row.trend)]),
    );
    const found = new Map<string, TrendLine[]>([
      ['organisation|all', [...byRef.values()]],
    ]);
    const groups: { kind: string; key: string; entity_ref: string }[] =
      await db('scorecard_groups');
    for (const { kind, key, entity_ref: ref } of groups) {
      const line = byRef.get(ref);
      const id = `${kind}|${key}`;
      if (line) found.set(id, [...(found.get(id) ?? []), line]);
    }
    return found;
  }
}

function bodyAt(
  kind: RollUpKind,
  key: string,
  members: readonly TrendLine[],
  day: number,
): PastBody {
  const scores: Record<string, number> = {};
  for (const line of members) {
    const value = valueAt(line, day);
    if (value !== null) scores[value] = (scores[value] ?? 0) + 1;
  }
  const { rated, medianTenths, distribution } = viewAggregate(kind, key, {
    services: members.length,
    scores,
    statuses: {},
    weights: { applicable: 0, covered: 0 },
    modes: {},
    findings: { opened: 0, fixed: 0, open: 0, old: 0 },
    retests: {},
    recoveries: {},
  });
  return { services: members.length, rated, medianTenths, distribution };
}

interface HistoryOptions {
  db: Knex;
  now: () => Date;
  /** The scoring that is configured now. */
  version: string;
}
