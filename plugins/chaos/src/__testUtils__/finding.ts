import { Finding } from '@faultline/plugin-chaos-common';
import { at, run } from './service';

export const finding: Finding = {
  id: 'F-118',
  entityRef: 'component:default/cart',
  templateKey: run.templateKey,
  templateTitle: run.templateTitle,
  title: 'Errors do not recover when half of the tasks stop',
  evidence: ['60 % of all requests got an error for 3 min.'],
  expected: 'Errors stay below 1 %.',
  status: 'open',
  owner: 'group:default/team-shop',
  link: 'https://tracker.example.com/SHOP-7',
  note: 'The health check probes the wrong port.',
  openedAt: at,
  openedByRunId: run.id,
  failedByRunId: run.id,
  closedAt: null,
  closedByRunId: null,
  relapses: 0,
  story: [
    {
      at,
      kind: 'opened',
      text: 'The run failed.',
      runId: run.id,
      userRef: null,
    },
  ],
  version: 1,
  may: { update: true, reason: null },
};
