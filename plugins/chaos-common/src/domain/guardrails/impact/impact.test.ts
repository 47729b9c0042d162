import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  FingerprintableTemplate,
  templateFingerprint,
} from '../templateFingerprint';
import { compareRuns } from './compareRuns';
import { estimateCost } from './estimateCost';
import { groupTargets, ServiceClaim } from './groupTargets';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');
const action = (
  name: string,
  parameters: Record<string, string> = {},
  startAfter: string[] = [],
) => ({
  name,
  parameters,
  startAfter,
});

describe('estimateCost', () => {
  it('counts minutes of all actions, however they overlap', () => {
    const actions = Array.from({ length: 7 }, (_, n) =>
      action(`a${n}`, { duration: 'PT30M' }),
    );
    expect(estimateCost(actions)).toEqual({
      usd: 21,
      actionMinutes: 210,
      actions: 7,
      accounts: 1,
      report: false,
      durationSeconds: 1800,
      atMost: false,
    });
  });

  it.each([
    ['an instant action', [action('a')], {}, 0.1],
    ['a started minute', [action('a', { duration: 'PT61S' })], {}, 0.2],
    ['two accounts', [action('a', { duration: 'PT10M' })], { accounts: 2 }, 2],
    ['a report', [action('a', { duration: 'PT10M' })], { report: true }, 6],
    ['nothing', [], {}, 0],
  ])('%s', (_, actions, options, usd) => {
    expect(estimateCost(actions, options).usd).toBe(usd);
  });

  it('says when it is an upper bound', () => {
    expect(estimateCost([action('a', { maxDuration: 'PT1H' })]).atMost).toBe(
      true,
    );
  });
});

const TEMPLATE: FingerprintableTemplate = {
  actions: [
    {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      parameters: {},
      targets: { Tasks: 'tasks' },
      startAfter: ['wait'],
    },
    {
      name: 'wait',
      actionId: 'aws:fis:wait',
      parameters: { duration: 'PT15M' },
      targets: {},
      startAfter: [],
    },
  ],
  targets: [
    {
      name: 'tasks',
      resourceType: 'aws:ecs:task',
      resourceArns: [],
      resourceTags: { service: 'cart' },
      filters: [{ path: 'AvailabilityZone', values: ['a', 'b'] }],
      parameters: {},
      selectionMode: 'COUNT(2)',
    },
  ],
  stopAlarmArns: ['arn:x'],
  emptyTargetResolutionMode: 'fail',
};
const changed = (
  change: (copy: FingerprintableTemplate) => unknown,
): FingerprintableTemplate => {
  const copy = structuredClone(TEMPLATE);
  change(copy);
  return copy;
};
type Mutable = { -readonly [K in keyof FingerprintableTemplate]: any };

const CHANGES: [string, (copy: Mutable) => unknown, object[]][] = [
  [
    'a parameter',
    t => (t.actions[1].parameters.duration = 'PT30M'),
    [
      {
        part: 'action',
        name: 'wait',
        field: 'duration',
        before: 'PT15M',
        now: 'PT30M',
      },
    ],
  ],
  [
    'a new parameter',
    t => (t.actions[0].parameters.percent = '5'),
    [{ field: 'percent', before: null, now: '5' }],
  ],
  [
    'an action gone',
    t => t.actions.pop(),
    [
      {
        part: 'action',
        name: 'wait',
        field: null,
        before: 'aws:fis:wait',
        now: null,
      },
    ],
  ],
  [
    'the selection',
    t => (t.targets[0].selectionMode = 'ALL'),
    [
      {
        part: 'target',
        name: 'tasks',
        field: 'selectionMode',
        before: 'COUNT(2)',
        now: 'ALL',
      },
    ],
  ],
  [
    'a tag',
    t => (t.targets[0].resourceTags.service = 'pay'),
    [{ field: 'tag service', before: 'cart', now: 'pay' }],
  ],
  [
    'a filter',
    t => (t.targets[0].filters[0].values = ['a']),
    [
      {
        field: 'filters',
        before: 'AvailabilityZone is a or b',
        now: 'AvailabilityZone is a',
      },
    ],
  ],
  [
    'the order of actions',
    t => (t.actions[0].startAfter = []),
    [{ field: 'startAfter', before: 'wait', now: '' }],
  ],
  [
    'an alarm gone',
    t => (t.stopAlarmArns = []),
    [{ part: 'stop-alarm', name: 'arn:x', before: 'arn:x', now: null }],
  ],
  [
    'the options',
    t => (t.emptyTargetResolutionMode = 'skip'),
    [
      {
        part: 'options',
        field: 'emptyTargetResolutionMode',
        before: 'fail',
        now: 'skip',
      },
    ],
  ],
];

describe('compareRuns and templateFingerprint', () => {
  it.each(CHANGES)('see %s', (_, change, differences) => {
    const now = changed(change as never);
    expect(compareRuns(TEMPLATE, now)).toMatchObject(differences);
    expect(templateFingerprint(now, sha256)).not.toBe(
      templateFingerprint(TEMPLATE, sha256),
    );
  });

  it('see no difference in the order in which AWS lists things', () => {
    const shuffled = changed(copy => {
      (copy as Mutable).actions.reverse();
      (copy as Mutable).targets[0].filters[0].values.reverse();
    });
    expect(compareRuns(TEMPLATE, shuffled)).toEqual([]);
    expect(templateFingerprint(shuffled, sha256)).toBe(
      templateFingerprint(TEMPLATE, sha256),
    );
  });
});

const claim = (name: string, change: Partial<ServiceClaim>): ServiceClaim => ({
  entityRef: `component:default/${name}`,
  ownerRef: `group:default/team-${name}`,
  arns: [],
  tags: [],
  ...change,
});
const arn = (account: string, id: string) =>
  `arn:aws:ecs:us-east-1:${account}:task/${id}`;
const resource = (id: string, tags: Record<string, string> = {}) => ({
  resourceType: 'aws:ecs:task',
  targetName: 'tasks',
  id,
  tags,
});

describe('groupTargets', () => {
  const services = [
    claim('cart', { tags: [{ key: 'service', value: 'cart' }] }),
    claim('pay', {
      arns: [arn('1', 'p')],
      tags: [{ key: 'service', value: 'pay' }],
    }),
    claim('all', {}),
  ];

  it('groups by owner, type and account: mine, others, nobody', () => {
    const groups = groupTargets(
      [
        resource('pod/x'),
        resource(arn('1', 'p'), { service: 'cart' }),
        resource(arn('1', 'b'), { service: 'cart' }),
        resource(arn('1', 'a'), { service: 'cart' }),
        resource(arn('1', 'a'), { service: 'cart' }),
        resource(arn('2', 'a'), { service: 'cart' }),
      ],
      services,
      'component:default/cart',
    );
    expect(groups).toEqual([
      {
        resourceType: 'aws:ecs:task',
        accountId: '1',
        entityRef: 'component:default/cart',
        ownerRef: 'group:default/team-cart',
        resources: [arn('1', 'a'), arn('1', 'b')],
      },
      {
        resourceType: 'aws:ecs:task',
        accountId: '2',
        entityRef: 'component:default/cart',
        ownerRef: 'group:default/team-cart',
        resources: [arn('2', 'a')],
      },
      {
        resourceType: 'aws:ecs:task',
        accountId: '1',
        entityRef: 'component:default/pay',
        ownerRef: 'group:default/team-pay',
        resources: [arn('1', 'p')],
      },
      {
        resourceType: 'aws:ecs:task',
        accountId: null,
        entityRef: null,
        ownerRef: null,
        resources: ['pod/x'],
      },
    ]);
  });

  it('lists what two services claim for both', () => {
    const both = [
      claim('a', { tags: [{ key: 'app' }] }),
      claim('b', { tags: [{ key: 'app', value: 'x' }] }),
    ];
    const groups = groupTargets([resource('r', { app: 'x' })], both, '');
    expect(groups.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
  });

  it('loses no resource', () => {
    const found = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', arn('1', 'p'), arn('2', 'q')),
        service: fc.constantFrom('cart', 'pay', 'none'),
      }),
    );
    fc.assert(
      fc.property(found, all => {
        const groups = groupTargets(
          all.map(({ id, service }) => resource(id, { service })),
          services,
          '',
        );
        const shown = groups.flatMap(({ resources }) => resources);
        expect(new Set(shown)).toEqual(new Set(all.map(({ id }) => id)));
      }),
    );
  });
});
