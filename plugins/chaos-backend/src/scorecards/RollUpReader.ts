import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  chaosResilienceReadPermission,
  ResilienceSummary,
  RollUpDetail,
  RollUpKind,
  RollUpList,
  rollUpQuerySchema,
  RollUpSort,
  RollUpView,
  ScorecardSummary,
  ServiceScope,
  emptyAggregate,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { RollUpStore, StoredRollUp } from '../database/RollUpStore';
import { ScorecardCriteria, ScorecardStore } from '../database/ScorecardStore';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { dayOf, newLine } from './keep/TrendLine';
import { RollUpCounter } from './RollUpCounter';
import { viewRisk } from './views/viewRisk';
import { viewRollUp } from './views/viewRollUp';
import { viewScorecardSummary } from './views/viewSummary';

type Query = z.output<typeof rollUpQuerySchema>;
type Options = { credentials: BackstageCredentials };

const MEMBERS = 50;
const RISKS = { one: 5, all: 10 };

/** What stands directly below, in the order in which it is shown. */
const BELOW: Record<RollUpKind, RollUpKind[]> = {
  organisation: [],
  group: ['group'],
  domain: ['domain', 'system'],
  system: [],
  lifecycle: [],
  tier: [],
};

/** Reads figures over many services. */
export class RollUpReader {
  readonly #options: RollUpReaderOptions;

  static create(options: RollUpReaderOptions): RollUpReader {
    return new RollUpReader(options);
  }

  private constructor(options: RollUpReaderOptions) {
    this.#options = options;
  }

  async list(query: Query, options: Options): Promise<RollUpList> {
    await this.#require(options);
    const { counter, now } = this.#options;
    const at = now();
    const { kind, q, parent: above, days, sort, order, ...scope } = query;
    const part = q?.toLocaleLowerCase('en-US');
    const items = (await counter.list(kind, { scope, days }))
      .map(each => viewRollUp(each, at))
      .filter(
        ({ title, key, parent }) =>
          (!part ||
            `${title} ${key}`.toLocaleLowerCase('en-US').includes(part)) &&
          (!above || parent?.key === above),
      );
    return { items: sorted(items, { sort, order }) };
  }

  async get(
    of: { kind: RollUpKind; key: string },
    options: Options,
  ): Promise<RollUpDetail> {
    await this.#require(options);
    const { now, rollUps } = this.#options;
    const at = now();
    const stored = await rollUps.get(of.kind, of.key);
    if (!stored) {
      throw new NotFoundError(`No service belongs to ${of.kind} ${of.key}`);
    }
    const below = await Promise.all(
      BELOW[of.kind].map(async kind => {
        const all = await rollUps.list(kind);
        return sorted(
          all
            .filter(
              ({ parent, key }) => parent?.key === of.key && key !== of.key,
            )
            .map(each => viewRollUp(each, at)),
          { sort: 'score', order: 'desc' },
        );
      }),
    );
    const members = await this.#members(
      of.kind === 'organisation' ? {} : { [of.kind]: of.key },
      MEMBERS,
      options,
    );
    return {
      ...viewRollUp(stored, at),
      children: below.flat(),
      members,
      risks: members.flatMap(each => viewRisk(each) ?? []).slice(0, RISKS.one),
    };
  }

  /** Of the whole organisation, or of some services. */
  async summary(
    scope: ServiceScope,
    options: Options,
  ): Promise<ResilienceSummary> {
    await this.#require(options);
    const { counter, now, rollUps } = this.#options;
    const at = now();
    const [[all], tiers, recomputedAt, members] = await Promise.all([
      counter.list('organisation', { scope }),
      counter.list('tier', { scope }),
      rollUps.recomputedAt(),
      this.#members(scope, MEMBERS, options),
    ]);
    const stored = all ?? nobody(at);
    const { findings, recovery } = viewAggregate(
      stored.kind,
      stored.key,
      stored.aggregate,
    );
    return {
      ...viewRollUp(stored, at),
      tiers: tiers
        .map(({ kind, key, aggregate }) => viewAggregate(kind, key, aggregate))
        .map(({ key, services, statuses }) => ({
          tier: key,
          services,
          statuses,
        }))
        .sort((a, b) =>
          a.tier.localeCompare(b.tier, 'en-US', { numeric: true }),
        ),
      oldFindings: findings.old,
      recovery,
      risks: members.flatMap(each => viewRisk(each) ?? []).slice(0, RISKS.all),
      recomputedAt: recomputedAt?.toISOString() ?? null,
    };
  }

  async #require({ credentials }: Options): Promise<void> {
    await this.#options.generalAccess.require(
      chaosResilienceReadPermission,
      credentials,
    );
  }

  /** The worst services that the reader may see; none when none may be seen. */
  async #members(
    filter: ScorecardCriteria,
    limit: number,
    { credentials }: Options,
  ): Promise<ScorecardSummary[]> {
    const { access, now, scorecards } = this.#options;
    try {
      const allowed = await access.readable(credentials);
      const rows = await scorecards.list(
        { ...filter, allowed },
        { sort: 'risk', order: 'asc', limit },
      );
      return rows.map(row => viewScorecardSummary(row, now()));
    } catch (error) {
      if (error instanceof NotAllowedError) return [];
      throw error;
    }
  }
}

/** An organisation without services. */
function nobody(now: Date): StoredRollUp {
  return {
    kind: 'organisation',
    key: 'all',
    title: 'Organisation',
    parent: null,
    aggregate: emptyAggregate(),
    trend: newLine(dayOf(now.getTime())),
  };
}

const VALUES: Record<
  Exclude<RollUpSort, 'title'>,
  (item: RollUpView) => number | null
> = {
  score: ({ medianTenths }) => medianTenths,
  coverage: ({ coverage }) => coverage,
  services: ({ services }) => services,
  findings: ({ findings }) => findings.open,
  retest: ({ medianRetestSeconds }) => medianRetestSeconds,
  change: ({ changeTenths }) => changeTenths,
};

/** What has no value comes last either way. */
function sorted(
  items: RollUpView[],
  { sort, order }: Pick<Query, 'sort' | 'order'>,
): RollUpView[] {
  const sign = order === 'asc' ? 1 : -1;
  const byTitle = (a: RollUpView, b: RollUpView) =>
    a.title.localeCompare(b.title, 'en-US') || (a.key < b.key ? -1 : 1);
  return [...items].sort((a, b) => {
    if (sort === 'title') return sign * byTitle(a, b);
    const [x, y] = [VALUES[sort](a), VALUES[sort](b)];
    if (x === null || y === null) {
      return Number(x === null) - Number(y === null) || byTitle(a, b);
    }
    return sign * (x - y) || byTitle(a, b);
  });
}

interface RollUpReaderOptions {
  access: ServiceAccess;
  counter: RollUpCounter;
  generalAccess: GeneralAccess;
  now: () => Date;
  rollUps: RollUpStore;
  scorecards: ScorecardStore;
}
