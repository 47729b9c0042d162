import {
  Run,
  ServiceDetail,
  ServiceTemplate,
} from '@faultline/plugin-chaos-common';

export const at = '2026-11-01T10:00:00.000Z';
export const cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop production',
  region: 'us-east-1',
  environment: 'production',
  production: true,
};

export const template: ServiceTemplate = {
  key: `${cell.id}.EXTa`,
  templateId: 'EXTa',
  cell,
  description: 'Half of the tasks stop',
  tags: {},
  actions: [
    {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      description: '',
      parameters: {},
      targets: { Tasks: 'tasks' },
      startAfter: [],
    },
  ],
  targets: [
    {
      name: 'tasks',
      resourceType: 'aws:ecs:task',
      resourceArns: [],
      resourceTags: { service: 'cart' },
      filters: [],
      parameters: {},
      selectionMode: 'PERCENT(50)',
    },
  ],
  stopAlarms: [],
  emptyTargetResolutionMode: 'fail',
  updatedAt: at,
  consoleUrl: 'https://example.com',
  lastRuns: [],
  runCount: 0,
  start: { allowed: true, reason: null },
};

export const service: ServiceDetail = {
  entityRef: 'component:default/cart',
  title: 'cart',
  kind: 'Component',
  owner: null,
  system: null,
  mapping: 'mapped',
  status: 'untested',
  statusText: '1 experiment is mapped and has no conclusive run.',
  templateCount: 1,
  runCount: 0,
  running: 0,
  lastRuns: [],
  mappingDetail: {
    state: 'mapped',
    selector: 'service=cart',
    fromDefault: false,
    problem: null,
    nearMatches: [],
    knownTemplates: 4,
  },
  templates: [template],
  active: [],
  intents: [],
  cells: [
    { ...cell, state: 'current', readAt: at, nextReadAt: null, problem: null },
  ],
  may: { start: true, stop: true },
  readOnly: null,
  readAt: at,
};

export const run: Run = {
  id: `${cell.id}.EXPa`,
  experimentId: 'EXPa',
  templateKey: template.key,
  templateTitle: 'Stop 50 % of matching tasks',
  cell,
  entityRefs: ['component:default/cart'],
  state: 'running',
  stateReason: 'Experiment is running.',
  error: null,
  preview: false,
  judgement: null,
  actions: [
    {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      state: 'running',
      reason: '',
      startedAt: at,
      endedAt: null,
    },
  ],
  startedBy: {
    origin: 'portal',
    userRef: 'user:default/amelie',
    reason: 'Game day',
  },
  stoppedBy: null,
  createdAt: at,
  startedAt: at,
  endedAt: null,
  expectedEndAt: null,
  readAt: at,
  version: 1,
  consoleUrl: 'https://example.com',
};

/** The run once it has ended well. */
export const passedRun: Run = {
  ...run,
  state: 'completed',
  stateReason: 'Experiment completed.',
  judgement: {
    verdict: 'passed',
    reason: 'alarms_held',
    text: 'The stop alarm stayed silent.',
  },
  endedAt: at,
  version: 2,
};
