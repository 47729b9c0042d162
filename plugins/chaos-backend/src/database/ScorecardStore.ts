import {
  ActionProof,
  RollUpKind,
  RollUpService,
  ScorecardSort,
  scorecardFilterSchema,
  ServiceScope,
  StripEntry,
} from '@faultline/plugin-chaos-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';
import { z } from 'zod';
import { FactFinding } from '../scorecards/facts/ServiceFacts';
import { CardBody } from '../scorecards/keep/CardBody';
import { TrendLine } from '../scorecards/keep/TrendLine';
import { StoredService } from './ServiceStore';

/** A scorecard with what lists show beside it. */
export interface StoredScorecard {
  card: CardBody;
  trend: TrendLine;
  computedAt: Date;
  dueAt: Date | null;
  mapping: StoredService['mapping'];
  running: number;
  lastRuns: StripEntry[];
}

/** A service as it counts in roll-ups. */
export interface CountedService {
  service: RollUpService;
  trend: TrendLine;
  /** The roll-ups of the kind in which it counts. */
  keys: string[];
}

/** Which services; all that is given must hold. */
export type ScorecardCriteria = z.output<typeof scorecardFilterSchema> & {
  /** From the permission decision; undefined: everything. */
  allowed?: PermissionCriteria<ChaosServiceFilter>;
};

/** Values of the columns by which a list is sorted, of the last row before. */
export type ScorecardPlace = (string | number)[];

export interface ScorecardTotals {
  services: number;
  rated: number;
  failing: number;
  untested: number;
  stale: number;
  resilient: number;
}

export interface ScorecardStore {
  /** One page; `place` of each row is where the next page can begin. */
  list(
    criteria: ScorecardCriteria,
    page: {
      sort: ScorecardSort;
      order: 'asc' | 'desc';
      after?: ScorecardPlace;
      limit: number;
    },
  ): Promise<(StoredScorecard & { place: ScorecardPlace })[]>;
  totals(criteria: ScorecardCriteria): Promise<ScorecardTotals>;
  get(entityRef: string): Promise<StoredScorecard | undefined>;
  /** What the filters can be set to. */
  facets(allowed?: PermissionCriteria<ChaosServiceFilter>): Promise<{
    groups: { kind: RollUpKind; key: string }[];
    levels: string[];
    cellIds: string[];
  }>;
  /** Services as they count in the roll-ups of a kind. */
  counted(kind: RollUpKind, scope: ServiceScope): Promise<CountedService[]>;
  /** By service, oldest first. */
  findings(entityRefs: string[]): Promise<Map<string, FactFinding[]>>;
  /**
   * What the templates of some services can prove, or all templates, with how
   * many can prove just that.
   */
  proofSets(
    scope?: ServiceScope,
  ): Promise<{ proofs: ActionProof[]; templates: number }[]>;
  /** Titles of groups, systems and domains that the catalog has. */
  titles(refs: string[]): Promise<Map<string, string>>;
}
