import { runQuerySchema } from '../../runs';
import { serviceQuerySchema } from '../../services';
import { Route } from './Route';
import { NO_SERVICE, SERVICE } from './shared';

/** Reading services. */
export const serviceRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/services',
    operationId: 'listServices',
    summary: 'Services with their status, failing first',
    query: serviceQuerySchema,
    answer: { status: 200, description: 'A page', schema: 'ServicePage' },
  },
  {
    method: 'get',
    path: SERVICE,
    operationId: 'getService',
    summary: 'Everything that the page of one service shows',
    answer: { status: 200, description: 'The service', schema: 'Service' },
    problems: NO_SERVICE,
  },
  {
    method: 'get',
    path: `${SERVICE}/runs`,
    operationId: 'listRuns',
    summary: 'Runs of a service, newest first',
    query: runQuerySchema,
    answer: { status: 200, description: 'A page', schema: 'RunPage' },
    problems: NO_SERVICE,
  },
];
