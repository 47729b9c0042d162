import { safetyLeverRequestSchema } from '../../safetyLevers';
import { Route } from './Route';
import { AWS_DOWN } from './shared';

/** Accounts and regions. */
export const cellRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/cells',
    operationId: 'listCells',
    summary: 'How well each cell can be read',
    answer: { status: 200, description: 'All cells', schema: 'CellList' },
  },
  {
    method: 'post',
    path: '/cells/{cellId}/refresh',
    operationId: 'refreshCell',
    summary: 'Read a cell now instead of at its next turn',
    answer: { status: 202, description: 'It will be read at once' },
    problems: { 404: 'There is no such cell.' },
  },
  {
    method: 'get',
    path: '/safety-levers',
    operationId: 'listSafetyLevers',
    summary: 'The safety lever of every account and region',
    answer: { status: 200, description: 'All', schema: 'SafetyLeverList' },
  },
  {
    method: 'put',
    path: '/safety-levers/{cellId}',
    operationId: 'updateSafetyLever',
    summary: 'Engage a safety lever, which stops all runs, or disengage it',
    body: safetyLeverRequestSchema,
    answer: { status: 202, description: 'The lever', schema: 'SafetyLever' },
    problems: { 404: 'There is no such cell.', ...AWS_DOWN },
  },
];
