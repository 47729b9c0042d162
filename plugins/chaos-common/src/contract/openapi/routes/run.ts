import { stopAllRequestSchema } from '../../stops';
import { Route } from './Route';
import { AWS_DOWN, NO_RUN } from './shared';

/** Following and stopping. */
export const runRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/runs/active',
    operationId: 'listActiveRuns',
    summary: 'Runs in progress on any service, newest first',
    answer: { status: 200, description: 'The runs', schema: 'ActiveRuns' },
  },
  {
    method: 'get',
    path: '/runs/{runId}',
    operationId: 'getRun',
    summary: 'Everything about one run',
    answer: { status: 200, description: 'The run', schema: 'RunDetail' },
    problems: NO_RUN,
  },
  {
    method: 'post',
    path: '/runs/{runId}/stop',
    operationId: 'stopRun',
    summary: 'Stop a run; repeating it is harmless',
    answer: { status: 202, description: 'The run as it is now', schema: 'Run' },
    problems: { ...NO_RUN, ...AWS_DOWN },
  },
  {
    method: 'post',
    path: '/intents/{intentId}/cancel',
    operationId: 'cancelIntent',
    summary: 'Take back a start whose outcome is not known',
    answer: { status: 202, description: 'Taken back' },
    problems: { 404: 'There is no such intent that the caller may see.' },
  },
  {
    method: 'post',
    path: '/stops',
    operationId: 'stopAll',
    summary:
      'Stop everything that runs on a service, in a system or an account',
    body: stopAllRequestSchema,
    answer: {
      status: 202,
      description: 'What became of each run',
      schema: 'StopAllResponse',
    },
  },
];
