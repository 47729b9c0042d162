import {
  addService,
  Aggregate,
  emptyAggregate,
  RollUp,
  RollUpKind,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks } from '../../database/dialect';
import { readServiceFacts } from '../facts/readServiceFacts';
import { Surroundings } from '../facts/workOut';
import { pastStandings } from '../keep/pastStandings';
import { dayOf, TrendLine, withPast } from '../keep/TrendLine';

const STEP = 3;
const DAYS = 90;
/** Services at a time: few enough for others to be served in between. */
const AT_ONCE = 20;

interface Row {
  kind: RollUpKind;
  key: string;
  trend: string;
}

/**
 * Works out the past of roll-ups from the runs of their services, for days
 * before their first snapshot, so that a new portal has a trend from its first
 * hour.
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
    const from = dayOf(now().getTime()) - DAYS;
    const rows: Row[] = await db('rollups').select('kind', 'key', 'trend');
    const first = Math.max(
      from,
      ...rows.map(({ trend }) => (JSON.parse(trend) as TrendLine).since),
    );
    const days = Array.from(
      { length: Math.ceil((first - from) / STEP) },
      (_, place) => from + place * STEP,
    );
    const past = await this.#addUp(days);
    for (const row of rows) {
      const aggregates = past.get(idOf(row)) ?? [];
      await this.#write(
        row,
        days.flatMap((day, place) => {
          const aggregate = aggregates[place];
          return aggregate && tells(aggregate)
            ? [{ day, view: viewAggregate(row.kind, row.key, aggregate) }]
            : [];
        }),
      );
    }
  }

  async #write(
    { kind, key, trend }: Row,
    points: { day: number; view: RollUp }[],
  ): Promise<void> {
    const { db, scoring } = this.#options;
    const line: TrendLine = JSON.parse(trend);
    const before = points.filter(({ day }) => day < line.since);
    // The grid of the line begins on the day of its last value.
    const filled = withPast(
      line,
      wanted =>
        before.find(({ day }) => wanted >= day && wanted < day + STEP)?.view
          .medianTenths ?? null,
    );
    await db.transaction(async tx => {
      await tx('rollups')
        .where({ kind, key, trend })
        .update({ trend: JSON.stringify(filled) });
      await tx('rollup_snapshots')
        .where({ kind, key, reconstructed: 1 })
        .delete();
      for (const part of chunks(before, 100)) {
        await tx('rollup_snapshots')
          .insert(
            part.map(({ day, view }) => ({
              kind,
              key,
              day,
              definition: scoring.version,
              reconstructed: 1,
              body: JSON.stringify(view),
            })),
          )
          .onConflict(['kind', 'key', 'day'])
          .ignore();
      }
    });
  }

  /** What the services of each roll-up added up to on each of the days. */
  async #addUp(days: readonly number[]): Promise<Map<string, Aggregate[]>> {
    const { db, scoring } = this.#options;
    const found = new Map<string, Aggregate[]>();
    if (days.length === 0) return found;
    const refs: string[] = await db('scorecards').pluck('entity_ref');
    for (const part of chunks(refs, AT_ONCE)) {
      const keys = await this.#keysOf(part);
      const { documents } = scoring.policy;
      for (const facts of await readServiceFacts(db, part, documents)) {
        const standingOn = pastStandings(facts, this.#options);
        const standings = days.map(standingOn);
        for (const id of keys.get(facts.entityRef) ?? []) {
          const aggregates = found.get(id) ?? days.map(emptyAggregate);
          found.set(id, aggregates);
          standings.forEach((standing, place) =>
            addService(aggregates[place]!, standing, 1),
          );
        }
      }
    }
    return found;
  }

  /** The roll-ups in which each service counts. */
  async #keysOf(refs: readonly string[]): Promise<Map<string, string[]>> {
    const keys = new Map(
      refs.map(ref => [ref, [idOf({ kind: 'organisation', key: 'all' })]]),
    );
    const rows: { kind: string; key: string; entity_ref: string }[] =
      await this.#options.db('scorecard_groups').whereIn('entity_ref', refs);
    for (const row of rows) keys.get(row.entity_ref)?.push(idOf(row));
    return keys;
  }
}

function idOf({ kind, key }: { kind: string; key: string }): string {
  return `${kind}|${key}`;
}

/** Whether anything was known by then. */
function tells({ scores, services, statuses }: Aggregate): boolean {
  return Object.keys(scores).length > 0 || statuses.untested !== services;
}

interface HistoryOptions extends Surroundings {
  db: Knex;
  now: () => Date;
}
