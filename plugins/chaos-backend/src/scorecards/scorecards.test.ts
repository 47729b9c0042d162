import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  failureModeListSchema,
  resilienceSummarySchema,
  rollUpDetailSchema,
  rollUpListSchema,
  scorecardFacetsSchema,
  scorecardPageSchema,
  scorecardSchema,
  scoringDefinitionSchema,
  trendSchema,
  waiverPageSchema,
} from '@faultline/plugin-chaos-common';
import request from 'supertest';
import { decidePermissions } from '../__testUtils__/decidePermissions';
import { service, tags } from '../__testUtils__/entities';
import { Body, Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const API = '/api/chaos';
const ORDERS = `${API}/services/component/default/orders`;
const TEAM = 'group:default/team-a';

const group = (name: string, parent?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [], profile: { displayName: `The ${name}` } },
  relations: parent
    ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
    : [],
});

const catalog = [
  group('team-a', 'shop'),
  group('shop'),
  service('orders', {
    ...tags('service=orders'),
    'faultline.dev/tier': '1',
    'faultline.dev/not-applicable': 'function-delay',
  }),
  ...Array.from({ length: 6 }, (_, n) => service(`idle-${n}`)),
];

describe('scorecards', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ catalog });
    // So that what the alarm said of the past run is the last word.
    await portal.breakAws({ operation: 'GetMetricData', action: 'error' });
    await portal.mapped();
    // The run that failed is judged, and all was worked out once.
    await until(
      () => portal.get(`${API}/resilience`),
      body => body.findings?.open === 1 && body.recomputedAt !== null,
    );
  });
  afterAll(() => portal.stop());

  const as = (user: string) =>
    mockCredentials.user.header(`user:default/${user}`);
  const send = (path: string, user: string, body: object) =>
    request(portal.server)
      .post(`${API}${path}`)
      .set('Authorization', as(user))
      .send(body);

  it('tell of one service what was lost and why, to the last point', async () => {
    const card = scorecardSchema.parse(await portal.get(`${ORDERS}/scorecard`));
    expect(card).toMatchObject({ status: 'failing', tier: '1', tenths: null });
    const lost = card.losses.reduce((sum, { tenths }) => sum + tenths, 0);
    expect(lost).toBe(1000 - (card.potentialTenths ?? 0));
    const error = card.modes.find(({ mode }) => mode === 'function-error');
    expect(error).toMatchObject({ state: 'failed', critical: false });
    expect(error?.uncounted).toContainEqual(
      expect.objectContaining({
        failed: true,
        reason: 'too-short',
        text: 'It failed. Its fault was shorter than the standard asks for.',
      }),
    );
    expect(error?.why).toMatch(/^A run failed \d+ d ago\. That takes points/);
    expect(
      card.losses.find(({ mode }) => mode === 'function-error'),
    ).toMatchObject({ reason: 'failed', text: 'failed' });
    // Demanded for tier 1, whatever its resources say.
    expect(card.modes.map(({ mode, critical }) => [mode, critical])).toEqual([
      ['instance-loss', true],
      ['az-impairment', true],
      ['function-error', false],
    ]);
    expect(card.notApplicable).toContainEqual({
      mode: 'function-delay',
      title: 'Function delay',
      why: 'The catalog says that it does not apply.',
    });
    expect(card.checks.find(({ id }) => id === 'verdicts')).toMatchObject({
      outcome: 'no',
      evidence: 'Failed in the latest run: Function error.',
    });
    expect(card.nextSteps[0]).toMatchObject({
      kind: 'fix',
      findingId: expect.any(String),
    });
    expect(card).toMatchObject({
      level: null,
      nextLevel: { name: 'Bronze', checks: ['guarded'] },
    });
  });

  it('are listed worst first, page by page, filtered and as CSV', async () => {
    const page = async (query: string) =>
      scorecardPageSchema.parse(await portal.get(`${API}/scorecards?${query}`));
    const first = await page('limit=4');
    expect(first.items[0]).toMatchObject({ title: 'orders' });
    expect(first.totals).toMatchObject({ services: 7, failing: 1, rated: 0 });
    const second = await page(`limit=4&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ totals: null, nextCursor: null });
    const refs = [...first.items, ...second.items].map(each => each.entityRef);
    expect(new Set(refs).size).toBe(7);
    const reverse = await page('sort=title&order=desc');
    expect(reverse.items[0]).toMatchObject({ title: 'orders' });
    const counts = await Promise.all(
      [
        'group=group:default/shop',
        'mode=function-error&modeState=failed',
        'tier=1,2',
        'status=failing&q=ORD',
        'lifecycle=production&environment=staging',
        'environment=production',
        'group=group:default/nobody',
      ].map(async query => (await page(query)).totals?.services),
    );
    expect(counts).toEqual([7, 1, 1, 1, 1, 0, 0]);
    const wrong = await portal.get(
      `${API}/scorecards?sort=score&cursor=${first.nextCursor}`,
    );
    expect(wrong.error.message).toMatch(/cursor/);
    const { text, headers } = await request(portal.server).get(
      `${API}/scorecards.csv?status=failing`,
    );
    expect(headers['content-type']).toMatch(/text\/csv/);
    const [heads, row] = text.split('\r\n').map(line => line.split(','));
    expect(row?.[heads!.indexOf('service')]).toBe('component:default/orders');
    expect(row?.[heads!.indexOf('status')]).toBe('failing');
    const facets = scorecardFacetsSchema.parse(
      await portal.get(`${API}/scorecards/facets`),
    );
    expect(facets).toMatchObject({
      groups: [
        { key: 'group:default/shop', title: 'The shop' },
        { key: TEAM, title: 'The team-a' },
      ],
      tiers: ['1'],
      environments: ['staging'],
    });
  });

  it('add up to teams and those above them, failure modes and trends', async () => {
    const list = rollUpListSchema.parse(await portal.get(`${API}/roll-ups`));
    expect(list.items.map(({ key, services }) => [key, services])).toEqual([
      ['group:default/shop', 7],
      [TEAM, 7],
    ]);
    const shop = rollUpDetailSchema.parse(
      await portal.get(`${API}/roll-ups/group/group:default%2Fshop`),
    );
    expect(shop.children.map(({ title }) => title)).toEqual(['The team-a']);
    expect(shop.members).toHaveLength(7);
    expect(shop.risks).toEqual([
      expect.objectContaining({
        title: 'orders',
        text: 'Tier 1. Does not survive 1 failure mode.',
      }),
    ]);
    const all = resilienceSummarySchema.parse(
      await portal.get(`${API}/resilience`),
    );
    expect(all.tiers).toMatchObject([{ tier: '1', services: 1 }]);
    expect(all.findings.open).toBe(1);
    const modes = failureModeListSchema.parse(
      await portal.get(`${API}/failure-modes`),
    );
    expect(
      modes.items.find(({ mode }) => mode === 'function-error'),
    ).toMatchObject({ applies: 1, failed: 1, templates: 1 });
    const trend = trendSchema.parse(
      await portal.get(`${API}/trends?kind=group&key=${TEAM}`),
    );
    const scoring = scoringDefinitionSchema.parse(
      await portal.get(`${API}/scoring`),
    );
    expect(trend.points.at(-1)).toMatchObject({
      services: 7,
      definition: scoring.version,
    });
    const unknown = await portal.get(`${API}/roll-ups/tier/9`);
    expect(unknown.error.name).toBe('NotFoundError');
    const tables = ['roll-ups', 'heat-map', 'failure-modes', 'trends'];
    const lines = await Promise.all(
      tables.map(async name => {
        const { text } = await request(portal.server).get(`${API}/${name}.csv`);
        return text.split('\r\n').length;
      }),
    );
    expect(Math.min(...lines)).toBeGreaterThan(2);
  });

  it.each([
    '/scorecards',
    '/scorecards.csv',
    '/services/component/default/orders/scorecard',
    '/services/component/default/orders/badge.svg',
    '/roll-ups',
    '/resilience',
    '/trends',
    '/waivers',
  ])('%s says when nothing changed', async path => {
    const first = await request(portal.server).get(`${API}${path}`);
    expect(first.headers.etag).toBeTruthy();
    const again = await request(portal.server)
      .get(`${API}${path}`)
      .set('If-None-Match', first.headers.etag!);
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('have the same status wherever services are listed', async () => {
    const statuses = async (path: string) => {
      const { items } = await portal.get(`${API}/${path}?limit=50`);
      return new Map(items.map((each: Body) => [each.entityRef, each.status]));
    };
    const cards = await statuses('scorecards');
    expect(cards.get('component:default/orders')).toBe('failing');
    expect(await statuses('services')).toEqual(cards);
    const { status, statusText } = await portal.get(ORDERS);
    const card = await portal.get(`${ORDERS}/scorecard`);
    expect([status, statusText]).toEqual([card.status, card.statusText]);
    const { counts } = await portal.get(`${API}/services`);
    const { statuses: rolled } = await portal.get(`${API}/resilience`);
    expect(counts).toMatchObject(rolled);
  });

  it('fit on a badge', async () => {
    const badge = async (show: string) => {
      const { headers, body } = await request(portal.server).get(
        `${ORDERS}/badge.svg?show=${show}`,
      );
      expect(headers['content-type']).toMatch(/image\/svg/);
      return String(body);
    };
    expect(await badge('status')).toContain('resilience: failing');
    expect(await badge('level')).toContain('resilience: no level');
    expect(await badge('score')).toContain('resilience: not rated');
  });

  it('leave out what one person asked for and another approved', async () => {
    const waivers = '/services/component/default/orders/waivers';
    const ask = {
      mode: 'az-impairment',
      reason: 'The functions have no zone.',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const late = await send(waivers, 'amelie', {
      ...ask,
      expiresAt: '2099-01-01T00:00:00.000Z',
    });
    expect(late.status).toBe(400);
    expect(late.body.error.message).toMatch(/180 days/);
    const asked = await send(waivers, 'amelie', ask);
    expect(asked.body).toMatchObject({
      state: 'requested',
      may: { decide: false, withdraw: true },
    });
    const twice = await send(waivers, 'jonas', ask);
    expect(twice.status).toBe(409);
    const path = `/waivers/${asked.body.id}`;
    const approve = { decision: 'approve', comment: 'True.', version: 1 };
    const own = await send(`${path}/decision`, 'amelie', approve);
    expect(own.status).toBe(403);
    expect(own.body.error.message).toMatch(/their own/);
    const approved = await send(`${path}/decision`, 'lea', approve);
    expect(approved.body).toMatchObject({
      state: 'active',
      decidedBy: 'user:default/lea',
      version: 2,
    });
    const card = scorecardSchema.parse(await portal.get(`${ORDERS}/scorecard`));
    expect(
      card.modes.find(({ mode }) => mode === 'az-impairment'),
    ).toMatchObject({ state: 'waived', waiver: { id: asked.body.id } });
    expect(card.modeCounts).toMatchObject({ waived: 1, passed: 0 });
    const page = waiverPageSchema.parse(
      await portal.get(`${API}/waivers?state=active`),
    );
    expect(page.items).toMatchObject([{ id: asked.body.id }]);
    const stale = await send(`${path}/withdrawal`, 'amelie', { version: 1 });
    expect(stale.status).toBe(409);
    const back = await send(`${path}/withdrawal`, 'amelie', { version: 2 });
    expect(back.body).toMatchObject({ state: 'withdrawn' });
    const after = await portal.get(`${ORDERS}/scorecard`);
    expect(after.modeCounts).toMatchObject({ waived: 0 });
    const audit = await portal.get(`${API}/audit`);
    expect(
      audit.items
        .filter(({ event }: Body) => event.startsWith('waiver'))
        .map(({ event, outcome, actor }: Body) =>
          [event, outcome, actor.split('/').pop()].join(' '),
        ),
    ).toEqual([
      'waiver-withdrawal succeeded amelie',
      'waiver-withdrawal refused amelie',
      'waiver-decision succeeded lea',
      'waiver-decision refused amelie',
      'waiver-request refused jonas',
      'waiver-request succeeded amelie',
      'waiver-request refused amelie',
    ]);
  });
});

it('show figures without names to those who may see no service', async () => {
  const portal = await startPortal({
    catalog,
    permissions: decidePermissions(name => name === 'chaos.resilience.read'),
  });
  const all = await until(
    () => portal.get(`${API}/resilience`),
    body => body.services === 7,
  );
  expect(all.risks).toEqual([]);
  const list = await request(portal.server).get(`${API}/scorecards`);
  expect(list.status).toBe(403);
  await portal.stop();
});

it('are empty and whole in an empty organisation', async () => {
  const portal = await startPortal({ catalog: [] });
  const all = await until(
    () => portal.get(`${API}/resilience`),
    body => body.recomputedAt !== null,
  );
  expect(all).toMatchObject({
    services: 0,
    medianTenths: null,
    coverage: null,
  });
  expect(await portal.get(`${API}/scorecards`)).toMatchObject({
    items: [],
    totals: { services: 0 },
  });
  expect(await portal.get(`${API}/roll-ups`)).toEqual({ items: [] });
  expect(await portal.get(`${API}/trends`)).toMatchObject({ points: [] });
  await portal.stop();
});
