import { Entity } from '@backstage/catalog-model';
import {
  failureModeListSchema,
  resilienceSummarySchema,
  rollUpDetailSchema,
  rollUpListSchema,
  trendSchema,
} from '@faultline/plugin-chaos-common';
import request from 'supertest';
import { service, tags } from '../__testUtils__/entities';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const API = '/api/chaos';

const above = (kind: string, name: string, domain?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  relations: domain
    ? [{ type: 'partOf', targetRef: `domain:default/${domain}` }]
    : [],
});

const inSystem = (entity: Entity, system: string): Entity => ({
  ...entity,
  relations: [
    ...(entity.relations ?? []),
    { type: 'partOf', targetRef: `system:default/${system}` },
  ],
});

const catalog = [
  above('Domain', 'commerce'),
  above('Domain', 'retail', 'commerce'),
  above('System', 'shop', 'retail'),
  above('System', 'depot', 'retail'),
  above('System', 'office', 'commerce'),
  inSystem(
    service('orders', {
      ...tags('service=orders'),
      'faultline.dev/tier': '1',
    }),
    'shop',
  ),
  inSystem(service('idle', { 'faultline.dev/tier': '2' }), 'depot'),
  inSystem(service('desk'), 'office'),
];

describe('figures of only some services', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ catalog });
    await portal.mapped();
    await until(
      () => portal.get(`${API}/resilience`),
      body => body.findings?.open === 1 && body.recomputedAt !== null,
    );
  });
  afterAll(() => portal.stop());

  const rollUps = async (query: string) => {
    const body = await portal.get(`${API}/roll-ups?${query}`);
    return rollUpListSchema.parse(body).items;
  };

  it.each([
    ['kind=system&sort=title&order=asc', ['depot 1', 'office 1', 'shop 1']],
    ['kind=system&tier=1', ['shop 1']],
    ['kind=system&tier=1,2&sort=title', ['shop 1', 'depot 1']],
    ['kind=system&environment=staging', ['shop 1']],
    ['kind=system&domain=domain:default/retail&q=DEP', ['depot 1']],
    ['kind=tier&lifecycle=production&sort=title&order=asc', ['1 1', '2 1']],
    ['kind=group&tier=1', ['team-a 1']],
    ['kind=group&lifecycle=experimental', []],
    ['kind=organisation&system=system:default/shop', ['all 1']],
    ['kind=system&sort=findings', ['shop 1', 'depot 1', 'office 1']],
  ])('%s', async (query, expected) => {
    const items = await rollUps(query);
    expect(
      items.map(({ key, services }) => `${key.split('/').pop()} ${services}`),
    ).toEqual(expected);
  });

  it('are the same as what is kept, where the filter leaves the same', async () => {
    const [kept] = await rollUps('kind=system&q=shop');
    const [counted] = await rollUps('kind=system&tier=1');
    expect(counted).toEqual(kept);
    const { text } = await request(portal.server).get(
      `${API}/roll-ups.csv?kind=system&tier=1&days=30`,
    );
    expect(text).toContain('findings_opened_30_days');
    expect(text.trim().split('\r\n')).toHaveLength(2);
  });

  it('are counted over a period that the reader chooses', async () => {
    const { items } = await portal.get(
      `${API}/services/component/default/orders/findings`,
    );
    const days = (Date.now() - Date.parse(items[0].openedAt)) / 86_400_000;
    const opened = async (period: number) =>
      (await rollUps(`kind=tier&tier=1&days=${period}`))[0]?.findings.opened;
    expect(await opened(Math.ceil(days))).toBe(1);
    const wrong = await portal.get(`${API}/roll-ups?days=91`);
    expect(wrong.error.name).toBe('InputError');
  });

  it('hold for tiles and failure modes', async () => {
    const summary = resilienceSummarySchema.parse(
      await portal.get(`${API}/resilience?tier=2`),
    );
    expect(summary).toMatchObject({ services: 1, risks: [] });
    expect(summary.tiers.map(({ tier }) => tier)).toEqual(['2']);
    const proven = async (query: string) =>
      failureModeListSchema
        .parse(await portal.get(`${API}/failure-modes?${query}`))
        .items.find(({ mode }) => mode === 'function-error');
    expect(await proven('tier=1')).toMatchObject({ applies: 1, templates: 1 });
    expect(await proven('tier=2')).toMatchObject({ applies: 0, templates: 0 });
    const nobody = resilienceSummarySchema.parse(
      await portal.get(`${API}/resilience?tier=9`),
    );
    expect(nobody).toMatchObject({ services: 0, medianTenths: null });
  });

  it('stand on the page of a domain: domains and systems below it', async () => {
    const below = async (name: string) => {
      const path = `domain/${encodeURIComponent(`domain:default/${name}`)}`;
      const body = await portal.get(`${API}/roll-ups/${path}`);
      return rollUpDetailSchema
        .parse(body)
        .children.map(({ kind, title }) => `${kind} ${title}`)
        .sort();
    };
    expect(await below('retail')).toEqual(['system depot', 'system shop']);
    expect(await below('commerce')).toEqual(['domain retail', 'system office']);
  });

  it('end with now in a trend', async () => {
    const { points } = trendSchema.parse(
      await portal.get(`${API}/trends?kind=tier&key=1`),
    );
    expect(points.at(-1)).toMatchObject({
      day: new Date().toISOString().slice(0, 10),
      openFindings: 1,
      statuses: expect.objectContaining({ failing: 1 }),
    });
  });
});
