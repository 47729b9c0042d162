import { z } from 'zod';
import { runQuerySchema, startRunRequestSchema } from '../runs';
import { serviceQuerySchema } from '../services';
import { SchemaName } from './schemas';

/** One operation of the API, as {@link openApiDocument} describes it. @internal */
export interface Route {
  method: 'get' | 'post';
  /** Below the plugin's base URL, with parameters in braces. */
  path: string;
  operationId: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  headers?: Record<string, { description: string; schema: z.ZodType }>;
  answer: { status: 200 | 202; description: string; schema?: SchemaName };
  /** Statuses that this operation has of its own. */
  problems?: Record<number, string>;
}

const SERVICE = '/services/{kind}/{namespace}/{name}';
const NO_SERVICE = { 404: 'There is no such service that the caller may see.' };
const NO_RUN = { 404: 'There is no such run that the caller may see.' };
const AWS_DOWN = { 503: 'AWS could not be reached or refused our role.' };

/** Every operation of the API. @internal */
export const routes: readonly Route[] = [
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
  {
    method: 'post',
    path: `${SERVICE}/templates/{templateKey}/runs`,
    operationId: 'startRun',
    summary: 'Start an experiment',
    body: startRunRequestSchema,
    headers: {
      'Idempotency-Key': {
        description:
          'The same key with the same body never starts twice and gives the stored answer.',
        schema: z.string().min(1).max(200),
      },
    },
    answer: {
      status: 202,
      description:
        'Accepted. The run is null while it is not known whether AWS started it.',
      schema: 'StartRunResponse',
    },
    problems: {
      404: 'There is no such service or template, or the caller may not see it.',
      409: 'A run of the template is in progress, or it is no longer mapped.',
      422: 'The key was used before with another body.',
      ...AWS_DOWN,
    },
  },
  {
    method: 'get',
    path: '/runs/{runId}',
    operationId: 'getRun',
    summary: 'One run',
    answer: { status: 200, description: 'The run', schema: 'Run' },
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
];
