import request from 'supertest';
import { ORDERS, Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

describe('reading services', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  it('explains annotations that are broken, match nothing or are absent', async () => {
    portal = await startPortal();
    await portal.mapped();
    const of = (name: string) =>
      until(
        () => portal.get(`/api/chaos/services/component/default/${name}`),
        body => body.mappingDetail?.state !== undefined,
      );
    expect((await of('broken')).mappingDetail).toMatchObject({
      state: 'malformed',
      problem: { position: 15 },
    });
    expect((await of('lonely')).mappingDetail).toMatchObject({
      state: 'unmatched',
      nearMatches: [{ condition: 'service=nobody', templates: 0 }],
    });
    expect((await of('plain')).mappingDetail.state).toBe('unannotated');
    await request(portal.server)
      .get('/api/chaos/services/component/default/unknown')
      .expect(404);
  });

  it('answers every read without asking AWS', async () => {
    portal = await startPortal({ idleEvery: '1h' });
    await portal.mapped();
    const counts = async () => JSON.stringify(await portal.awsCalls());
    const before = await counts();
    for (let n = 0; n < 20; n += 1) await portal.get(ORDERS);
    expect(await counts()).toBe(before);
  });
});
