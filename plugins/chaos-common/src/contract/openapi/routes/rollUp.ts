import { rollUpQuerySchema, trendQuerySchema } from '../../rollUps';
import { serviceScopeSchema } from '../../scorecards';
import { Route } from './Route';

const NO_ROLLUP = { 404: 'No service belongs to it.' };

/** Figures over many services. */
export const rollUpRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/resilience',
    operationId: 'getResilienceSummary',
    summary: 'The organisation in figures, with the services to look at first',
    query: serviceScopeSchema,
    answer: { status: 200, description: 'All', schema: 'ResilienceSummary' },
  },
  {
    method: 'get',
    path: '/roll-ups',
    operationId: 'listRollUps',
    summary: 'Teams, systems, domains, lifecycles or tiers with their figures',
    query: rollUpQuerySchema,
    answer: { status: 200, description: 'All', schema: 'RollUpList' },
  },
  {
    method: 'get',
    path: '/roll-ups.csv',
    operationId: 'exportRollUps',
    summary: 'The same as CSV',
    query: rollUpQuerySchema,
    answer: { status: 200, description: 'text/csv' },
  },
  {
    method: 'get',
    path: '/heat-map.csv',
    operationId: 'exportHeatMap',
    summary: 'Failure modes that each of them survives, as CSV',
    query: rollUpQuerySchema,
    answer: { status: 200, description: 'text/csv' },
  },
  {
    method: 'get',
    path: '/roll-ups/{by}/{key}',
    operationId: 'getRollUp',
    summary: 'One of them with its members and what is below it',
    answer: { status: 200, description: 'It', schema: 'RollUpDetail' },
    problems: NO_ROLLUP,
  },
  {
    method: 'get',
    path: '/failure-modes',
    operationId: 'listFailureModes',
    summary: 'Failure modes across all services, or those that filters leave',
    query: serviceScopeSchema,
    answer: { status: 200, description: 'All', schema: 'FailureModeList' },
  },
  {
    method: 'get',
    path: '/failure-modes.csv',
    operationId: 'exportFailureModes',
    summary: 'The same as CSV',
    query: serviceScopeSchema,
    answer: { status: 200, description: 'text/csv' },
  },
  {
    method: 'get',
    path: '/trends',
    operationId: 'getTrend',
    summary: 'A roll-up day by day',
    query: trendQuerySchema,
    answer: { status: 200, description: 'Its days', schema: 'Trend' },
    problems: NO_ROLLUP,
  },
  {
    method: 'get',
    path: '/trends.csv',
    operationId: 'exportTrend',
    summary: 'The same as CSV',
    query: trendQuerySchema,
    answer: { status: 200, description: 'text/csv' },
    problems: NO_ROLLUP,
  },
  {
    method: 'get',
    path: '/scoring',
    operationId: 'getScoringDefinition',
    summary: 'How scores are worked out here',
    answer: { status: 200, description: 'It', schema: 'ScoringDefinition' },
  },
];
