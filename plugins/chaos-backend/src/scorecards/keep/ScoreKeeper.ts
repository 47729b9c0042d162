import {
  RollUpKind,
  rollUpKeys,
  RollUpService,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks, isPostgres } from '../../database/dialect';
import { NewsKeeper, Seen } from '../../digests/NewsKeeper';
import { readServiceFacts } from '../facts/readServiceFacts';
import { Surroundings, workOut, Worked } from '../facts/workOut';
import { Move, moveInRollUps } from './RollUpKeeper';
import { readParents } from './parents';
import { pastStandings } from './pastStandings';
import { RawDbScorecardRow, saysElse, toScorecardRow } from './ScorecardRow';
import { dayOf, newLine, TrendLine, withPast, withValue } from './TrendLine';

type Key = { kind: RollUpKind; key: string };
type Stored = Pick<
  RawDbScorecardRow,
  | 'entity_ref'
  | 'card'
  | 'rollup'
  | 'trend'
  | 'computed_at'
  | 'due_at'
  | 'definition'
  | 'status'
  | 'watched_since'
> & { keys: Key[] };

/** A row to be written; where nothing moved, only what time does to it. */
interface Written {
  worked: Worked;
  row: RawDbScorecardRow;
  keys: Key[];
  moved: boolean;
}

/** The roll-up of everything, in which each service counts. */
const ALL: Key = { kind: 'organisation', key: 'all' };

/** What a refresh found. */
export interface Refreshed {
  /** Services of which something else is said than before. */
  changed: string[];
  /** Of these, those that should not have changed: time did not do it. */
  unexpected: string[];
}

/**
 * Keeps scorecards and roll-ups true to what they rest on. Whoever changes that
 * calls this within the same transaction, so that nobody ever reads the one
 * without the other.
 */
export class ScoreKeeper {
  readonly #options: ScoreKeeperOptions;

  static create(options: ScoreKeeperOptions): ScoreKeeper {
    return new ScoreKeeper(options);
  }

  private constructor(options: ScoreKeeperOptions) {
    this.#options = options;
  }

  /**
   * Works services out anew. Those that are gone lose their scorecard. Call it
   * once in a transaction, so that its locks are taken in one order.
   *
   * @param options.snapshot - whether the score goes down as that of today
   * @param options.past - whether the days before the first snapshot are worked
   * out anew, because a run of long ago became known
   */
  async refresh(
    tx: Knex.Transaction,
    entityRefs: readonly string[],
    options: { snapshot?: boolean; past?: boolean } = {},
  ): Promise<Refreshed> {
    const refs = [...new Set(entityRefs)].sort();
    if (refs.length === 0) return { changed: [], unexpected: [] };
    const now = this.#options.now().getTime();
    const today = dayOf(now);
    const { documents } = this.#options.scoring.policy;
    const stored = await readStored(tx, refs);
    const facts = await readServiceFacts(tx, refs, documents);
    const parents = await readParents(
      tx,
      facts.flatMap(({ profile }) => profile.owners),
    );
    const moves: Move[] = [];
    const changed: string[] = [];
    const unexpected: string[] = [];
    const write: Written[] = [];
    const seen = new Map<string, Seen>();
    for (const each of facts) {
      const ref = each.entityRef;
      const known = stored.get(ref);
      const worked = workOut(each, this.#options, now);
      // PostgreSQL gives big integers as text.
      const watchedSince = Number(known?.watched_since ?? now);
      seen.set(ref, { worked, statusBefore: known?.status, watchedSince });
      const keys = rollUpKeys(worked.rollup, parents);
      const row = toScorecardRow(worked, {
        scoring: this.#options.scoring,
        trend: this.#trend(worked, known, today, options),
        today,
        watchedSince,
        now,
      });
      const moved = !known || saysElse(known, row) || differ(known.keys, keys);
      if (moved) {
        changed.push(ref);
        if (known) moves.push(leave(known));
        moves.push({ service: worked.rollup, keys, times: 1 });
        const due = known ? dueAtOf(known) : null;
        // Time may have done it: it went on, or a clock went back.
        const late =
          (due !== null && due <= now) || Number(known?.computed_at) > now;
        const same = known?.definition === row.definition;
        if (known && same && !late) unexpected.push(ref);
      }
      const again =
        options.snapshot ||
        options.past ||
        (known && dueAtOf(known) !== row.due_at);
      if (moved || again) write.push({ worked, row, keys, moved });
    }
    const gone = [...stored.values()].filter(row => !seen.has(row.entity_ref));
    moves.push(...gone.map(leave));
    await writeRows(tx, write);
    await remove(
      tx,
      gone.map(row => row.entity_ref),
    );
    await moveInRollUps(tx, moves, today);
    await this.#options.news?.note(tx, [...seen.values()], now);
    return {
      changed: [...changed, ...gone.map(row => row.entity_ref)],
      unexpected,
    };
  }

  /** As `refresh`, for the services of some templates. */
  async refreshTemplates(
    tx: Knex.Transaction,
    templateKeys: readonly string[],
    options: { past?: boolean } = {},
  ): Promise<Refreshed> {
    const refs: string[] = [];
    for (const keys of chunks([...new Set(templateKeys)])) {
      refs.push(
        ...(await tx('service_templates')
          .whereIn('template_key', keys)
          .distinct('entity_ref')
          .pluck('entity_ref')),
      );
    }
    return this.refresh(tx, refs, options);
  }

  #trend(
    worked: Worked,
    known: Stored | undefined,
    today: number,
    { snapshot, past }: { snapshot?: boolean; past?: boolean },
  ): TrendLine {
    let line: TrendLine = known ? JSON.parse(known.trend) : newLine(today);
    if ((past || !known) && worked.facts.runs.length > 0) {
      const standingOn = pastStandings(worked.facts, this.#options);
      line = withPast(line, day => standingOn(day).tenths);
    }
    return snapshot ? withValue(line, today, worked.tenths) : line;
  }
}

interface ScoreKeeperOptions extends Surroundings {
  now: () => Date;
  /** Notes what owners are to be told; without it, they are told nothing. */
  news?: NewsKeeper;
}

/** PostgreSQL gives big integers as text. */
function dueAtOf({ due_at: dueAt }: Stored): number | null {
  return dueAt === null ? null : Number(dueAt);
}

function leave(row: Stored): Move {
  const service: RollUpService = JSON.parse(row.rollup);
  return { service, keys: row.keys, times: -1 };
}

function differ(a: readonly Key[], b: readonly Key[]): boolean {
  const text = (keys: readonly Key[]) =>
    keys
      .map(({ kind, key }) => `${kind}|${key}`)
      .sort()
      .join('\n');
  return text(a) !== text(b);
}

/** Locks and reads what is stored. */
async function readStored(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<Map<string, Stored>> {
  const found = new Map<string, Stored>();
  for (const part of chunks(refs)) {
    const query = tx('scorecards')
      .select(
        'entity_ref',
        'card',
        'rollup',
        'trend',
        'computed_at',
        'due_at',
        'definition',
        'status',
        'watched_since',
      )
      .whereIn('entity_ref', part)
      .orderBy('entity_ref');
    const rows: Omit<Stored, 'keys'>[] = await (isPostgres(tx)
      ? query.forUpdate()
      : query);
    for (const row of rows) {
      found.set(row.entity_ref, { ...row, keys: [ALL] });
    }
    const keys: (Key & { entity_ref: string })[] = await tx(
      'scorecard_groups',
    ).whereIn('entity_ref', part);
    for (const { entity_ref, kind, key } of keys) {
      found.get(entity_ref)?.keys.push({ kind, key });
    }
  }
  return found;
}

/** Rows that fit into one statement, with all their columns. */
const ROWS = 100;

/** The columns that time changes. */
const OF_TIME: (keyof RawDbScorecardRow)[] = [
  'trend',
  'change_up',
  'change_down',
  'computed_at',
  'due_at',
];

async function writeRows(
  tx: Knex.Transaction,
  rows: readonly Written[],
): Promise<void> {
  const still = rows.filter(({ moved }) => !moved);
  for (const part of chunks(still, ROWS)) {
    await tx('scorecards')
      .insert(part.map(({ row }) => row))
      .onConflict('entity_ref')
      .merge(OF_TIME);
  }
  const moved = rows.filter(each => each.moved);
  for (const part of chunks(moved, ROWS)) {
    await tx('scorecards')
      .insert(part.map(({ row }) => row))
      .onConflict('entity_ref')
      .merge();
    const refs = part.map(({ row }) => row.entity_ref);
    await tx('scorecard_groups').whereIn('entity_ref', refs).delete();
    await tx('scorecard_modes').whereIn('entity_ref', refs).delete();
    const groups = part.flatMap(({ row, keys }) =>
      keys
        .filter(({ kind }) => kind !== ALL.kind)
        .map(each => ({ ...each, entity_ref: row.entity_ref })),
    );
    for (const some of chunks(groups)) {
      await tx('scorecard_groups').insert(some);
    }
    const modes = part.flatMap(({ worked, row }) =>
      worked.rollup.modes.map(each => ({
        ...each,
        entity_ref: row.entity_ref,
      })),
    );
    for (const some of chunks(modes)) await tx('scorecard_modes').insert(some);
  }
}

async function remove(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  for (const part of chunks(refs)) {
    for (const table of [
      'scorecards',
      'scorecard_groups',
      'scorecard_modes',
    ] as const) {
      await tx(table).whereIn('entity_ref', part).delete();
    }
  }
}
