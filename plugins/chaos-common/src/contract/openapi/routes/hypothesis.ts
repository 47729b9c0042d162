import {
  hypothesisCheckRequestSchema,
  hypothesisImportSchema,
  hypothesisUpdateSchema,
  signalPreviewRequestSchema,
} from '../../hypotheses';
import { Route } from './Route';
import { AWS_DOWN, NO_SERVICE, NO_TEMPLATE, SERVICE, TEMPLATE } from './shared';

const CHANGED = { 409: 'Somebody changed it meanwhile.' };

/** What teams expect of their services. */
export const hypothesisRoutes: readonly Route[] = [
  {
    method: 'get',
    path: `${SERVICE}/hypotheses`,
    operationId: 'listHypotheses',
    summary: 'The hypothesis of each template of a service, written or derived',
    answer: { status: 200, description: 'All', schema: 'HypothesisList' },
    problems: NO_SERVICE,
  },
  {
    method: 'get',
    path: `${TEMPLATE}/hypothesis`,
    operationId: 'getHypothesis',
    summary: 'The hypothesis of a service under a template',
    answer: { status: 200, description: 'It', schema: 'Hypothesis' },
    problems: NO_TEMPLATE,
  },
  {
    method: 'put',
    path: `${TEMPLATE}/hypothesis`,
    operationId: 'updateHypothesis',
    summary: 'Write a hypothesis',
    body: hypothesisUpdateSchema,
    answer: { status: 200, description: 'As written', schema: 'Hypothesis' },
    problems: { ...NO_TEMPLATE, ...CHANGED },
  },
  {
    method: 'get',
    path: `${TEMPLATE}/hypothesis/versions`,
    operationId: 'listHypothesisVersions',
    summary: 'All that was written, newest first',
    answer: { status: 200, description: 'All', schema: 'HypothesisVersions' },
    problems: NO_TEMPLATE,
  },
  {
    method: 'get',
    path: `${TEMPLATE}/hypothesis.yaml`,
    operationId: 'exportHypothesis',
    summary: 'The hypothesis as YAML, to keep with the code of the service',
    answer: { status: 200, description: 'application/yaml' },
    problems: NO_TEMPLATE,
  },
  {
    method: 'post',
    path: `${TEMPLATE}/hypothesis/check`,
    operationId: 'checkHypothesis',
    summary: 'What a YAML file says, or what is wrong in which line',
    body: hypothesisCheckRequestSchema,
    answer: { status: 200, description: 'It', schema: 'HypothesisCheck' },
    problems: NO_TEMPLATE,
  },
  {
    method: 'post',
    path: `${TEMPLATE}/hypothesis/import`,
    operationId: 'importHypothesis',
    summary: 'Write a hypothesis from YAML',
    body: hypothesisImportSchema,
    answer: { status: 200, description: 'As written', schema: 'Hypothesis' },
    problems: { ...NO_TEMPLATE, ...CHANGED },
  },
  {
    method: 'post',
    path: `${TEMPLATE}/hypothesis/preview`,
    operationId: 'previewSignal',
    summary: 'The last 24 hours of a signal',
    body: signalPreviewRequestSchema,
    answer: { status: 200, description: 'They', schema: 'SignalPreview' },
    problems: { ...NO_TEMPLATE, ...AWS_DOWN },
  },
];
