import {
  ActionProof,
  Cell,
  RollUpKind,
  ScorecardSort,
  ServiceScope,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';
import { Knex } from 'knex';
import { readFindings } from '../scorecards/facts/readHistory';
import { RawDbScorecardRow } from '../scorecards/keep/ScorecardRow';
import { chunks } from './dialect';
import { selectScorecards } from './scorecardFilter';
import {
  CountedService,
  ScorecardCriteria,
  ScorecardPlace,
  ScorecardStore,
  ScorecardTotals,
  StoredScorecard,
} from './ScorecardStore';
import { RawDbServiceRow } from './serviceRow';
import { toDate, toOptionalDate } from './time';

type Column = keyof RawDbScorecardRow;

/** By what rows are sorted; what has no value is last in both orders. */
const SORTS: Record<ScorecardSort, { asc: Column[]; desc: Column[] }> = {
  risk: {
    asc: ['risk', 'score_up'],
    desc: ['risk', 'score_down'],
  },
  score: { asc: ['score_up'], desc: ['score_down'] },
  title: { asc: ['search'], desc: ['search'] },
  coverage: { asc: ['coverage'], desc: ['coverage'] },
  change: { asc: ['change_up'], desc: ['change_down'] },
  lastRun: { asc: ['last_up'], desc: ['last_down'] },
  findings: { asc: ['open_findings'], desc: ['open_findings'] },
};

type Live = Pick<
  RawDbServiceRow,
  'entity_ref' | 'mapping' | 'running' | 'last_runs'
>;

export class DatabaseScorecardStore implements ScorecardStore {
  readonly #db: Knex;
  readonly #cells: readonly Cell[];

  static create(options: {
    db: Knex;
    config: { cells: readonly Cell[] };
  }): DatabaseScorecardStore {
    return new DatabaseScorecardStore(options.db, options.config.cells);
  }

  private constructor(db: Knex, cells: readonly Cell[]) {
    this.#db = db;
    this.#cells = cells;
  }

  async list(
    criteria: ScorecardCriteria,
    page: Parameters<ScorecardStore['list']>[1],
  ): Promise<(StoredScorecard & { place: ScorecardPlace })[]> {
    const { sort, order, after, limit } = page;
    const columns: Column[] = [...SORTS[sort][order], 'entity_ref'];
    const query = selectScorecards(this.#db, criteria, this.#cells);
    if (after) {
      const places = columns.map(() => '?').join(', ');
      const names = columns.map(column => `services.${column}`).join(', ');
      query.whereRaw(
        `(${names}) ${order === 'asc' ? '>' : '<'} (${places})`,
        after,
      );
    }
    const rows: RawDbScorecardRow[] = await query
      .orderBy(columns.map(column => ({ column: `services.${column}`, order })))
      .limit(limit);
    const stored = await this.#withLive(rows);
    return stored.map((each, index) => ({
      ...each,
      place: columns.map(column => {
        const value = rows[index]![column] ?? '';
        return typeof value === 'string' && /_(up|down)$/.test(column)
          ? Number(value)
          : value;
      }),
    }));
  }

  async totals(criteria: ScorecardCriteria): Promise<ScorecardTotals> {
    const rows: { status: ServiceStatus; n: number; r: number }[] =
      await selectScorecards(this.#db, criteria, this.#cells)
        .select('status')
        .count({ n: '*' })
        .count({ r: 'tenths' })
        .groupBy('status');
    const totals: ScorecardTotals = {
      services: 0,
      rated: 0,
      failing: 0,
      untested: 0,
      stale: 0,
      resilient: 0,
    };
    for (const { status, n, r } of rows) {
      totals[status] = Number(n);
      totals.services += Number(n);
      totals.rated += Number(r);
    }
    return totals;
  }

  async get(entityRef: string): Promise<StoredScorecard | undefined> {
    const rows: RawDbScorecardRow[] = await this.#db('scorecards').where({
      entity_ref: entityRef,
    });
    return (await this.#withLive(rows))[0];
  }

  async facets(allowed?: PermissionCriteria<ChaosServiceFilter>): Promise<{
    groups: { kind: RollUpKind; key: string }[];
    levels: string[];
    cellIds: string[];
  }> {
    const mine = () =>
      selectScorecards(this.#db, { allowed }, this.#cells).select(
        'services.entity_ref',
      );
    const groups: { kind: RollUpKind; key: string }[] = await this.#db(
      'scorecard_groups',
    )
      .distinct('kind', 'key')
      .modify(query => {
        if (allowed) query.whereIn('entity_ref', mine());
      })
      .orderBy(['kind', 'key']);
    const levels: string[] = await selectScorecards(
      this.#db,
      { allowed },
      this.#cells,
    )
      .whereNotNull('level')
      .distinct('level')
      .orderBy('level')
      .pluck('level');
    const cellIds: string[] = await this.#db('templates')
      .whereIn(
        'key',
        this.#db('service_templates')
          .select('template_key')
          .modify(query => {
            if (allowed) query.whereIn('entity_ref', mine());
          }),
      )
      .distinct('cell_id')
      .pluck('cell_id');
    return { groups, levels, cellIds };
  }

  async counted(
    kind: RollUpKind,
    scope: ServiceScope,
  ): Promise<CountedService[]> {
    const rows: Pick<RawDbScorecardRow, 'entity_ref' | 'rollup' | 'trend'>[] =
      await this.#inScope(scope).select('entity_ref', 'rollup', 'trend');
    const keys = new Map<string, string[]>();
    if (kind !== 'organisation') {
      const groups: { key: string; entity_ref: string }[] = await this.#db(
        'scorecard_groups',
      )
        .select('key', 'entity_ref')
        .where({ kind })
        .whereIn('entity_ref', this.#inScope(scope).select('entity_ref'));
      for (const { key, entity_ref: ref } of groups) {
        const known = keys.get(ref);
        if (known) known.push(key);
        else keys.set(ref, [key]);
      }
    }
    return rows.map(({ entity_ref: ref, rollup, trend }) => ({
      service: JSON.parse(rollup),
      trend: JSON.parse(trend),
      keys: kind === 'organisation' ? ['all'] : keys.get(ref) ?? [],
    }));
  }

  async findings(entityRefs: string[]) {
    return readFindings(this.#db, entityRefs);
  }

  async proofSets(
    scope?: ServiceScope,
  ): Promise<{ proofs: ActionProof[]; templates: number }[]> {
    const counted = this.#db('templates')
      .select('proof_set')
      .count({ n: '*' })
      .groupBy('proof_set');
    if (scope) {
      counted.whereIn(
        'key',
        this.#db('service_templates')
          .select('template_key')
          .whereIn('entity_ref', this.#inScope(scope).select('entity_ref')),
      );
    }
    const rows: { proofs: string; n: number | string }[] = await this.#db(
      counted.as('counted'),
    )
      .join('proof_sets', 'proof_sets.id', 'counted.proof_set')
      .select('proof_sets.proofs', 'counted.n');
    return rows.map(({ proofs, n }) => ({
      proofs: JSON.parse(proofs),
      templates: Number(n),
    }));
  }

  #inScope(scope: ServiceScope): Knex.QueryBuilder {
    return selectScorecards(this.#db, scope, this.#cells);
  }

  async titles(refs: string[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const part of chunks(refs)) {
      const rows: { ref: string; title: string }[] = await this.#db(
        'catalog_groups',
      )
        .select('ref', 'title')
        .whereIn('ref', part);
      for (const { ref, title } of rows) titles.set(ref, title);
    }
    return titles;
  }

  async #withLive(rows: readonly RawDbScorecardRow[]) {
    const live = new Map<string, Live>();
    for (const part of chunks(rows.map(row => row.entity_ref))) {
      const found: Live[] = await this.#db('services')
        .select('entity_ref', 'mapping', 'running', 'last_runs')
        .whereIn('entity_ref', part);
      for (const each of found) live.set(each.entity_ref, each);
    }
    return rows.map((row): StoredScorecard => {
      const now = live.get(row.entity_ref);
      return {
        card: JSON.parse(row.card),
        trend: JSON.parse(row.trend),
        computedAt: toDate(row.computed_at),
        dueAt: toOptionalDate(row.due_at),
        mapping: now?.mapping ?? 'unannotated',
        running: now?.running ?? 0,
        lastRuns: JSON.parse(now?.last_runs ?? '[]'),
      };
    });
  }
}
