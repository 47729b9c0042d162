import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Cell,
  RollUpKind,
  ScorecardFacets,
  scorecardFilterSchema,
  ScorecardPage,
  scorecardQuerySchema,
  ScorecardSummary,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { RollUpStore } from '../database/RollUpStore';
import {
  ScorecardCriteria,
  ScorecardStore,
  ScorecardTotals,
} from '../database/ScorecardStore';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { decodeCursor, encodeCursor } from '../resilience/cursors';
import { totalsOf } from './views/viewRollUp';
import { viewScorecardSummary } from './views/viewSummary';

type Filter = z.output<typeof scorecardFilterSchema>;
type Query = z.output<typeof scorecardQuerySchema>;

const cursorShape = z
  .array(z.union([z.string(), z.number()]))
  .min(4)
  .max(5);
const PART = 500;

/** Reads lists of scorecards from the store. */
export class ScorecardListReader {
  readonly #options: ScorecardListReaderOptions;

  static create(options: ScorecardListReaderOptions): ScorecardListReader {
    return new ScorecardListReader(options);
  }

  private constructor(options: ScorecardListReaderOptions) {
    this.#options = options;
  }

  async list(
    query: Query,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ScorecardPage> {
    const { access, now, scorecards } = this.#options;
    const { sort, order, cursor, limit, ...filter } = query;
    const allowed = await access.readable(credentials);
    const criteria = { ...filter, allowed };
    const [rows, totals] = await Promise.all([
      scorecards.list(criteria, {
        sort,
        order,
        after: cursor ? placeOf(cursor, sort, order) : undefined,
        limit: limit + 1,
      }),
      cursor ? null : this.#totals(criteria),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const at = now();
    return {
      items: page.map(row => viewScorecardSummary(row, at)),
      nextCursor:
        last && rows.length > limit
          ? encodeCursor([sort, order, ...last.place])
          : null,
      totals,
    };
  }

  /** Everything that the filters leave, worst first, in parts. */
  async all(
    filter: Filter,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ScorecardSummary[]> {
    const { access, now, scorecards } = this.#options;
    const allowed = await access.readable(credentials);
    const found: ScorecardSummary[] = [];
    let after: (string | number)[] | undefined;
    do {
      const rows = await scorecards.list(
        { ...filter, allowed },
        { sort: 'risk', order: 'asc', after, limit: PART },
      );
      found.push(...rows.map(row => viewScorecardSummary(row, now())));
      after = rows.length === PART ? rows.at(-1)?.place : undefined;
    } while (after);
    return found;
  }

  async facets({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<ScorecardFacets> {
    const { access, cellsById, scorecards } = this.#options;
    const allowed = await access.readable(credentials);
    const { groups, levels, cellIds } = await scorecards.facets(allowed);
    const titles = await scorecards.titles(groups.map(({ key }) => key));
    const named = (wanted: RollUpKind) =>
      groups
        .filter(({ kind }) => kind === wanted)
        .map(({ key }) => ({
          key,
          title: titles.get(key) ?? key.split('/').at(-1) ?? key,
        }));
    const names = (wanted: RollUpKind) => named(wanted).map(({ key }) => key);
    const environments = cellIds.flatMap(
      id => cellsById.get(id)?.environment ?? [],
    );
    return {
      groups: named('group'),
      systems: named('system'),
      domains: named('domain'),
      tiers: names('tier'),
      lifecycles: names('lifecycle'),
      levels,
      environments: [...new Set(environments)].sort(),
    };
  }

  /** From a roll-up where there is one of exactly these services. */
  async #totals(criteria: ScorecardCriteria): Promise<ScorecardTotals> {
    const { rollUps, scorecards } = this.#options;
    const one = criteria.allowed ? undefined : soleRollUp(criteria);
    const rollUp = one && (await rollUps.get(one.kind, one.key));
    return rollUp ? totalsOf(rollUp) : scorecards.totals(criteria);
  }
}

/** The roll-up of all services that filters leave, if they ask for one thing. */
function soleRollUp(
  filter: Filter,
): { kind: RollUpKind; key: string } | undefined {
  const given = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const [first] = given;
  if (!first) return { kind: 'organisation', key: 'all' };
  const [kind, key] = first;
  const known = ['group', 'system', 'domain', 'lifecycle', 'tier'] as const;
  const found = known.find(each => each === kind);
  return given.length === 1 && found && !String(key).includes(',')
    ? { kind: found, key: String(key) }
    : undefined;
}

function placeOf(cursor: string, sort: string, order: string) {
  // A cursor of another order would skip rows without a word.
  const own = cursorShape.refine(
    ([wasSort, wasOrder]) => wasSort === sort && wasOrder === order,
  );
  return decodeCursor(cursor, own).slice(2);
}

interface ScorecardListReaderOptions {
  access: ServiceAccess;
  cellsById: ReadonlyMap<string, Cell>;
  now: () => Date;
  rollUps: RollUpStore;
  scorecards: ScorecardStore;
}
