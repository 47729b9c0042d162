import {
  GuardrailPolicies,
  readGuardrailPolicies,
} from '@faultline/plugin-chaos-common';
import { StoredPreview } from '../database/PreviewStore';
import { previewFact } from './previewFact';

const NOW = Date.parse('2026-11-05T09:52:00Z');
const MINUTE = 60_000;

const preview: StoredPreview = {
  id: '8f14e45f-ceea-467f-a8f6-6c8f5f3c2f11',
  entityRef: 'component:default/orders',
  templateKey: 'cell.EXTa',
  cellId: 'cell',
  userRef: 'user:default/ana',
  state: 'ready',
  message: '',
  templateHash: 'hash',
  template: {
    description: '',
    actions: [],
    targets: [],
    stopAlarmArns: [],
    emptyTargetResolutionMode: 'fail',
    report: false,
  },
  experimentId: 'EXP1',
  targets: [],
  groups: [
    group('component:default/orders', null),
    group('component:default/cart', 'group:default/b'),
    group('component:default/cart', 'group:default/b'),
    group(null, null),
  ],
  createdAt: new Date(NOW - 6 * MINUTE),
  readAt: new Date(NOW - 5 * MINUTE),
};

function group(entityRef: string | null, ownerRef: string | null) {
  const resourceType = 'aws:ecs:task';
  return { resourceType, accountId: null, entityRef, ownerRef, resources: [] };
}

function policyOf(settings: object) {
  const read = readGuardrailPolicies({ staging: settings });
  return (read as { policies: GuardrailPolicies }).policies.of('staging');
}

const start = {
  previewId: preview.id,
  templateKey: preview.templateKey,
  entityRef: preview.entityRef,
  userRef: 'user:default/ben',
  now: NOW,
  policy: policyOf({}),
};

describe('the preview of a start', () => {
  it('counts for its service, whoever made it, and names other services once', () => {
    expect(previewFact(preview, start)).toEqual({
      known: true,
      value: {
        templateFingerprint: 'hash',
        at: NOW - 5 * MINUTE,
        targets: [],
        otherServices: [
          { entityRef: 'component:default/cart', ownerRef: 'group:default/b' },
        ],
      },
    });
  });

  it('counts for its person, whichever service of the template it was made for', () => {
    const mine = { ...preview, entityRef: 'component:default/other' };
    const { userRef } = preview;
    expect(previewFact(mine, { ...start, userRef }).known).toBe(true);
  });

  it('is none when none is named', () => {
    expect(previewFact(undefined, { ...start, previewId: undefined })).toEqual({
      known: true,
      value: null,
    });
  });

  it.each<[string, Partial<StoredPreview> | undefined, RegExp]>([
    ['unknown', undefined, /no preview of that id/],
    [
      "somebody else's for another service",
      { entityRef: 'component:default/other' },
      /no preview of that id/,
    ],
    ['of another template', { templateKey: 'cell.EXTb' }, /another template/],
    [
      'failed',
      { state: 'failed', message: 'Nothing to hit.' },
      /Nothing to hit/,
    ],
    ['resolving', { state: 'resolving', readAt: null }, /still resolving/],
    ['too old', { readAt: new Date(NOW - 31 * MINUTE) }, /older than 30 min/],
  ])('is not known when it is %s', (_, change, why) => {
    const given = change && { ...preview, ...change };
    expect(previewFact(given, start)).toEqual({
      known: false,
      why: expect.stringMatching(why),
    });
  });

  it('is left to the guardrail when it is too old where one is required', () => {
    const old = { ...preview, readAt: new Date(NOW - 31 * MINUTE) };
    const policy = policyOf({ requirePreview: true });
    expect(previewFact(old, { ...start, policy }).known).toBe(true);
  });
});
