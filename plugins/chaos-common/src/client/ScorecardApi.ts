import {
  BadgeQuery,
  FailureModeList,
  ResilienceSummary,
  RollUpDetail,
  RollUpList,
  RollUpQuery,
  Scorecard,
  ScorecardFacets,
  ScorecardFilter,
  ScorecardPage,
  ScorecardQuery,
  ServiceScope,
  ScoringDefinition,
  Trend,
  TrendQuery,
  Waiver,
  WaiverDecision,
  WaiverPage,
  WaiverQuery,
  WaiverRequest,
} from '../contract';
import { RollUpKind } from '../domain/rollups';

/**
 * The part of the API that tells how resilient services are.
 * @public
 */
export interface ScorecardApi {
  /** A page of services with score, status and next step. */
  listScorecards(query?: ScorecardQuery): Promise<ScorecardPage>;
  /** All services that the filters leave, as CSV with a line of heads. */
  exportScorecards(filter?: ScorecardFilter): Promise<string>;
  /** What the filters can be set to. */
  listScorecardFacets(): Promise<ScorecardFacets>;
  /** Score, losses, failure modes, checks and trend of one service. */
  getScorecard(entityRef: string): Promise<Scorecard>;
  /** A badge as SVG. */
  getBadge(entityRef: string, query?: BadgeQuery): Promise<string>;
  /** The organisation in figures, with the services to look at first. */
  getResilienceSummary(scope?: ServiceScope): Promise<ResilienceSummary>;
  /** Teams, systems, domains, lifecycles or tiers with their figures. */
  listRollUps(query?: RollUpQuery): Promise<RollUpList>;
  exportRollUps(query?: RollUpQuery): Promise<string>;
  /** The heat map of failure modes as CSV. */
  exportHeatMap(query?: RollUpQuery): Promise<string>;
  /** One of them with its members; 404 when no service belongs to it. */
  getRollUp(of: { kind: RollUpKind; key: string }): Promise<RollUpDetail>;
  /** Failure modes across all services, or only some. */
  listFailureModes(scope?: ServiceScope): Promise<FailureModeList>;
  exportFailureModes(scope?: ServiceScope): Promise<string>;
  /** A roll-up day by day. */
  getTrend(query?: TrendQuery): Promise<Trend>;
  exportTrend(query?: TrendQuery): Promise<string>;
  /** How scores are worked out here. */
  getScoringDefinition(): Promise<ScoringDefinition>;
  /** Waivers, the latest request first. */
  listWaivers(query?: WaiverQuery): Promise<WaiverPage>;
  exportWaivers(query?: WaiverQuery): Promise<string>;
  /** Asks for a waiver, which another person decides. */
  requestWaiver(
    options: { entityRef: string } & WaiverRequest,
  ): Promise<Waiver>;
  decideWaiver(waiverId: string, decision: WaiverDecision): Promise<Waiver>;
  /** Takes a request or a waiver back. */
  withdrawWaiver(waiverId: string, version: number): Promise<Waiver>;
}
