import { findingUpdateSchema } from '../../findings';
import { Route } from './Route';
import { NO_SERVICE, SERVICE } from './shared';

/** What failed runs taught. */
export const findingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: `${SERVICE}/findings`,
    operationId: 'listFindings',
    summary: 'Findings of a service, open ones first',
    answer: { status: 200, description: 'All', schema: 'FindingList' },
    problems: NO_SERVICE,
  },
  {
    method: 'put',
    path: '/findings/{findingId}',
    operationId: 'updateFinding',
    summary: 'Give a finding an owner, an issue, a note or a status',
    body: findingUpdateSchema,
    answer: { status: 200, description: 'As written', schema: 'Finding' },
    problems: {
      404: 'There is no such finding that the caller may see.',
      409: 'Somebody changed it meanwhile.',
    },
  },
];
