import {
  badgeQuerySchema,
  scorecardFilterSchema,
  scorecardQuerySchema,
} from '../../scorecards';
import { Route } from './Route';
import { NO_SERVICE, SERVICE } from './shared';

/** How resilient services are, and on what evidence. */
export const scorecardRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/scorecards',
    operationId: 'listScorecards',
    summary: 'Services with score, status and next step',
    query: scorecardQuerySchema,
    answer: { status: 200, description: 'A page', schema: 'ScorecardPage' },
  },
  {
    method: 'get',
    path: '/scorecards.csv',
    operationId: 'exportScorecards',
    summary: 'All services that the filters leave, as CSV',
    query: scorecardFilterSchema,
    answer: { status: 200, description: 'text/csv' },
  },
  {
    method: 'get',
    path: '/scorecards/facets',
    operationId: 'listScorecardFacets',
    summary: 'What the filters can be set to',
    answer: { status: 200, description: 'All', schema: 'ScorecardFacets' },
  },
  {
    method: 'get',
    path: `${SERVICE}/scorecard`,
    operationId: 'getScorecard',
    summary: 'Score, losses, failure modes, checks and trend of one service',
    answer: { status: 200, description: 'The card', schema: 'Scorecard' },
    problems: NO_SERVICE,
  },
  {
    method: 'get',
    path: `${SERVICE}/badge.svg`,
    operationId: 'getBadge',
    summary: 'Score, status or level as a badge for a README',
    query: badgeQuerySchema,
    answer: { status: 200, description: 'image/svg+xml' },
    problems: NO_SERVICE,
  },
];
