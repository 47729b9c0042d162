import { z } from 'zod';
import { startCheckRequestSchema } from '../../checks';
import { startRunRequestSchema } from '../../runs';
import { Route } from './Route';
import { AWS_DOWN, NO_TEMPLATE, TEMPLATE } from './shared';

/** From the preview to the start. */
export const startRoutes: readonly Route[] = [
  {
    method: 'post',
    path: `${TEMPLATE}/previews`,
    operationId: 'createPreview',
    summary: 'Ask AWS what a template would hit, without a fault',
    answer: { status: 202, description: 'Being resolved', schema: 'Preview' },
    problems: { ...NO_TEMPLATE, ...AWS_DOWN },
  },
  {
    method: 'get',
    path: '/previews/{previewId}',
    operationId: 'getPreview',
    summary: 'One preview',
    answer: { status: 200, description: 'The preview', schema: 'Preview' },
    problems: { 404: 'There is no such preview that the caller may see.' },
  },
  {
    method: 'post',
    path: `${TEMPLATE}/checks`,
    operationId: 'checkStart',
    summary: 'What the guardrails say of a start now',
    body: startCheckRequestSchema,
    answer: {
      status: 200,
      description: 'What each guardrail says',
      schema: 'StartCheck',
    },
    problems: NO_TEMPLATE,
  },
  {
    method: 'post',
    path: `${TEMPLATE}/runs`,
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
      ...NO_TEMPLATE,
      409: 'A guardrail refuses it; the message says which and why.',
      422: 'The key was used before with another body.',
      ...AWS_DOWN,
    },
  },
];
