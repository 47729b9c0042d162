import { Preview, StartCheck } from '@faultline/plugin-chaos-common';
import { at, template } from './service';

export const groups: Preview['groups'] = [
  {
    resourceType: 'aws:ecs:task',
    accountId: '111122223333',
    entityRef: 'component:default/cart',
    ownerRef: 'group:default/team-shop',
    resources: ['arn:aws:ecs:::task/a', 'arn:aws:ecs:::task/b'],
  },
  {
    resourceType: 'aws:ecs:task',
    accountId: '111122223333',
    entityRef: 'component:default/payments',
    ownerRef: 'group:default/team-payments',
    resources: ['arn:aws:ecs:::task/c'],
  },
  {
    resourceType: 'aws:ec2:subnet',
    accountId: null,
    entityRef: null,
    ownerRef: null,
    resources: ['subnet-1'],
  },
];

export const preview: Preview = {
  id: '7a3c9c0e-54a5-4f58-9f5a-0a7ce3b2c001',
  entityRef: 'component:default/cart',
  templateKey: template.key,
  templateTitle: 'Stop 50 % of matching tasks',
  state: 'ready',
  message: '',
  userRef: 'user:default/amelie',
  createdAt: at,
  readAt: at,
  templateHash: 'hash',
  groups,
  cost: { usd: 0.3, actionMinutes: 3, durationSeconds: 180, atMost: false },
  differences: [
    {
      part: 'action',
      name: 'stop',
      field: 'duration',
      before: 'PT1M',
      now: 'PT3M',
    },
  ],
};

export const allowing: StartCheck = {
  allowed: true,
  askedAt: at,
  templateHash: 'hash',
  results: [
    {
      id: 'safety-lever',
      title: 'Safety lever',
      outcome: 'allowed',
      reason: 'Disengaged for this account and region.',
      advice: '',
    },
    {
      id: 'other-teams',
      title: 'Other teams',
      outcome: 'warned',
      reason: 'payments is hit as well.',
      advice: 'Tell team-payments.',
    },
  ],
};

export const refusing: StartCheck = {
  ...allowing,
  allowed: false,
  results: [
    ...allowing.results,
    {
      id: 'runs-per-service',
      title: 'One run per service',
      outcome: 'denied',
      reason: 'cart already has a run in progress.',
      advice: 'Wait until it has ended.',
    },
  ],
};
