import {
  BadgeQuery,
  FailureModeList,
  failureModeListSchema,
  ResilienceSummary,
  resilienceSummarySchema,
  RollUpDetail,
  rollUpDetailSchema,
  RollUpList,
  rollUpListSchema,
  RollUpQuery,
  Scorecard,
  ScorecardFacets,
  scorecardFacetsSchema,
  ScorecardFilter,
  ScorecardPage,
  scorecardPageSchema,
  ScorecardQuery,
  scorecardSchema,
  ServiceScope,
  ScoringDefinition,
  scoringDefinitionSchema,
  Trend,
  TrendQuery,
  trendSchema,
  Waiver,
  WaiverDecision,
  WaiverPage,
  waiverPageSchema,
  WaiverQuery,
  WaiverRequest,
  waiverSchema,
} from '../contract';
import { RollUpKind } from '../domain/rollups';
import { HttpCaller, query } from './HttpCaller';
import { ScorecardApi } from './ScorecardApi';
import { badgePath } from './badgePath';
import { servicePath } from './servicePath';

/** Reaches the scorecards of the chaos backend over HTTP. @public */
export class ScorecardClient implements ScorecardApi {
  readonly #http: HttpCaller;

  protected constructor(http: HttpCaller) {
    this.#http = http;
  }

  async listScorecards(page: ScorecardQuery = {}): Promise<ScorecardPage> {
    return this.#http.read(scorecardPageSchema, `/scorecards${query(page)}`);
  }

  async exportScorecards(filter: ScorecardFilter = {}): Promise<string> {
    return this.#http.text(`/scorecards.csv${query(filter)}`);
  }

  async listScorecardFacets(): Promise<ScorecardFacets> {
    return this.#http.read(scorecardFacetsSchema, '/scorecards/facets');
  }

  async getScorecard(entityRef: string): Promise<Scorecard> {
    const path = `${servicePath(entityRef)}/scorecard`;
    return this.#http.read(scorecardSchema, path);
  }

  async getBadge(entityRef: string, options: BadgeQuery = {}): Promise<string> {
    return this.#http.text(`${badgePath(entityRef)}${query(options)}`);
  }

  async getResilienceSummary(
    scope: ServiceScope = {},
  ): Promise<ResilienceSummary> {
    return this.#http.read(
      resilienceSummarySchema,
      `/resilience${query(scope)}`,
    );
  }

  async listRollUps(filter: RollUpQuery = {}): Promise<RollUpList> {
    return this.#http.read(rollUpListSchema, `/roll-ups${query(filter)}`);
  }

  async exportRollUps(filter: RollUpQuery = {}): Promise<string> {
    return this.#http.text(`/roll-ups.csv${query(filter)}`);
  }

  async exportHeatMap(filter: RollUpQuery = {}): Promise<string> {
    return this.#http.text(`/heat-map.csv${query(filter)}`);
  }

  async getRollUp(of: {
    kind: RollUpKind;
    key: string;
  }): Promise<RollUpDetail> {
    const path = `/roll-ups/${of.kind}/${encodeURIComponent(of.key)}`;
    return this.#http.read(rollUpDetailSchema, path);
  }

  async listFailureModes(scope: ServiceScope = {}): Promise<FailureModeList> {
    return this.#http.read(
      failureModeListSchema,
      `/failure-modes${query(scope)}`,
    );
  }

  async exportFailureModes(scope: ServiceScope = {}): Promise<string> {
    return this.#http.text(`/failure-modes.csv${query(scope)}`);
  }

  async getTrend(of: TrendQuery = {}): Promise<Trend> {
    return this.#http.read(trendSchema, `/trends${query(of)}`);
  }

  async exportTrend(of: TrendQuery = {}): Promise<string> {
    return this.#http.text(`/trends.csv${query(of)}`);
  }

  async getScoringDefinition(): Promise<ScoringDefinition> {
    return this.#http.read(scoringDefinitionSchema, '/scoring');
  }

  async listWaivers(filter: WaiverQuery = {}): Promise<WaiverPage> {
    return this.#http.read(waiverPageSchema, `/waivers${query(filter)}`);
  }

  async exportWaivers(filter: WaiverQuery = {}): Promise<string> {
    return this.#http.text(`/waivers.csv${query(filter)}`);
  }

  async requestWaiver({
    entityRef,
    ...body
  }: { entityRef: string } & WaiverRequest): Promise<Waiver> {
    const path = `${servicePath(entityRef)}/waivers`;
    return this.#http.write(waiverSchema, 'POST', path, body);
  }

  async decideWaiver(
    waiverId: string,
    decision: WaiverDecision,
  ): Promise<Waiver> {
    const path = `/waivers/${encodeURIComponent(waiverId)}/decision`;
    return this.#http.write(waiverSchema, 'POST', path, decision);
  }

  async withdrawWaiver(waiverId: string, version: number): Promise<Waiver> {
    const path = `/waivers/${encodeURIComponent(waiverId)}/withdrawal`;
    return this.#http.write(waiverSchema, 'POST', path, { version });
  }
}
