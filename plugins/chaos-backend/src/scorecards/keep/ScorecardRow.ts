import { riskRank, SERVICE_STATUSES } from '@faultline/plugin-chaos-common';
import { Scoring } from '../../scoringConfig';
import { Worked } from '../facts/workOut';
import { CardBody, toCardBody } from './CardBody';
import { changeOf, sample, TrendLine } from './TrendLine';

/** A row of `scorecards`. */
export interface RawDbScorecardRow {
  entity_ref: string;
  title: string;
  search: string;
  system: string | null;
  tier: string | null;
  lifecycle: string | null;
  level: string | null;
  status: CardBody['status'];
  status_rank: number;
  status_text: string;
  risk: number;
  tenths: number | null;
  score_up: number;
  score_down: number;
  change_up: number;
  change_down: number;
  last_up: number;
  last_down: number;
  coverage: number;
  open_findings: number;
  card: string;
  rollup: string;
  trend: string;
  computed_at: number;
  due_at: number | null;
  definition: string;
  watched_since: number;
}

/** Beyond every value, so that what has none comes last. */
const LAST = 9_000_000_000_000_000;

/** A scorecard as it is stored. */
export function toScorecardRow(
  worked: Worked,
  options: {
    scoring: Scoring;
    trend: TrendLine;
    today: number;
    /** Since when the service is known; what happened before is no news. */
    watchedSince: number;
    now: number;
  },
): RawDbScorecardRow {
  const { scoring, trend, today, watchedSince, now } = options;
  const { facts, score, tenths, level } = worked;
  const card = toCardBody(worked, scoring, now);
  const change = changeOf(sample(trend, today, tenths));
  const last = card.lastVerdict ? Date.parse(card.lastVerdict.at) : null;
  const search = `${facts.title} ${facts.entityRef}`;
  return {
    entity_ref: facts.entityRef,
    title: facts.title,
    search: search.toLocaleLowerCase('en-US'),
    system: facts.system,
    tier: card.tier,
    lifecycle: card.lifecycle,
    level: level.level,
    status: score.status,
    status_rank: SERVICE_STATUSES.indexOf(score.status),
    status_text: card.statusText,
    risk: riskRank(card),
    tenths,
    score_up: tenths ?? LAST,
    score_down: tenths ?? -LAST,
    change_up: change ?? LAST,
    change_down: change ?? -LAST,
    last_up: last ?? LAST,
    last_down: last ?? -LAST,
    coverage: Math.round(card.coverage * 1000),
    open_findings: card.openFindings,
    card: JSON.stringify(card),
    rollup: JSON.stringify(worked.rollup),
    trend: JSON.stringify(trend),
    computed_at: now,
    due_at: worked.dueAt,
    definition: scoring.version,
    watched_since: watchedSince,
  };
}

/** Whether something else is said of a service; the past apart. */
export function saysElse(
  stored: Pick<RawDbScorecardRow, 'card' | 'rollup' | 'definition'>,
  wanted: RawDbScorecardRow,
): boolean {
  return (
    stored.card !== wanted.card ||
    stored.rollup !== wanted.rollup ||
    stored.definition !== wanted.definition
  );
}
