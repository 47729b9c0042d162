import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  chaosRunReadPermission,
  chaosRunStartPermission,
} from '@faultline/plugin-chaos-common';
import {
  chaosServiceConditions,
  createChaosServiceConditionalDecision,
} from '@faultline/plugin-chaos-node';
import request from 'supertest';
import { decidePermissions } from '../__testUtils__/decidePermissions';
import { entities, service, tags } from '../__testUtils__/entities';
import { startInAws } from '../__testUtils__/startInAws';
import {
  Body,
  ORDERS,
  Portal,
  PortalOptions,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

describe('what pages offer', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  /** What may be done, as five pages say it. */
  async function offered(options: PortalOptions) {
    portal = await startPortal(options);
    const { templates } = await portal.mapped();
    const runId = await startInAws(portal, templates[0]);
    const page = await portal.get(ORDERS);
    const run = await portal.get(`/api/chaos/runs/${runId}`);
    const levers = await portal.get('/api/chaos/safety-levers');
    const scorecard = await portal.get(`${ORDERS}/scorecard`);
    return {
      service: page.may.start,
      template: page.templates[1].start.allowed,
      run: run.may.start,
      levers: levers.may.update,
      askForWaiver: scorecard.may.requestWaiver,
      decideOnWaiver: scorecard.may.decideWaiver,
    };
  }

  it('is everything to those who may', async () => {
    expect(await offered({})).toEqual({
      service: true,
      template: true,
      run: true,
      levers: true,
      askForWaiver: true,
      decideOnWaiver: true,
    });
  });

  it('is no start to those who may not, no lever and no waiver', async () => {
    const permissions = decidePermissions(
      name =>
        ![
          chaosRunStartPermission.name,
          'chaos.safety-lever.update',
          'chaos.waiver.request',
        ].includes(name),
    );
    expect(await offered({ permissions })).toEqual({
      service: false,
      template: false,
      run: false,
      levers: false,
      askForWaiver: false,
      decideOnWaiver: true,
    });
  });

  it('is nothing while permissions are switched off', async () => {
    expect(await offered({ permissionsEnabled: false })).toMatchObject({
      template: false,
      run: false,
      levers: false,
      askForWaiver: false,
      decideOnWaiver: false,
    });
  });

  it('is nothing in production while permissions are switched off', async () => {
    expect(
      await offered({
        permissionsEnabled: false,
        environment: 'production',
        chaos: { allowWithoutPermissions: true },
      }),
    ).toMatchObject({ template: false, run: false });
  });
});

const refOf = ({ entityRef }: Body) => entityRef;

it('lists, counts and filters only services that may be read', async () => {
  const decision = createChaosServiceConditionalDecision(
    chaosRunReadPermission,
    chaosServiceConditions.isServiceOwner({ claims: ['group:default/team-b'] }),
  );
  const permissions = mockServices.permissions.mock();
  const allow: AuthorizeResult.ALLOW = AuthorizeResult.ALLOW;
  permissions.authorize.mockImplementation(async questions =>
    questions.map(() => ({ result: allow })),
  );
  permissions.authorizeConditional.mockImplementation(async questions =>
    questions.map(() => decision),
  );
  const theirs = service('theirs', tags('service=theirs'));
  const portal = await startPortal({
    permissions: permissions.factory,
    chaos: {
      scoring: { levels: [{ name: 'Begun', checks: ['mapped'] }] },
    },
    catalog: [
      ...entities,
      {
        ...theirs,
        relations: [{ type: 'ownedBy', targetRef: 'group:default/team-b' }],
      },
      service('shared', {}, ['team-a', 'team-b']),
      service('hidden', {}, ['team-c']),
    ],
  });
  try {
    await portal.mapped();
    const list = await until(
      () => portal.get('/api/chaos/services'),
      ({ total }) => total > 1,
    );
    const refs = ['component:default/shared', 'component:default/theirs'];
    expect(list.items.map(refOf).sort()).toEqual(refs);
    expect(list).toMatchObject({ total: 2, counts: { all: 2 } });
    expect(list.owners).toEqual([
      'group:default/team-a',
      'group:default/team-b',
    ]);
    const cards = await portal.get('/api/chaos/scorecards');
    expect(cards.items.map(refOf).sort()).toEqual(refs);
    const ofTeamA = await portal.get(
      '/api/chaos/services?owner=group:default/team-a',
    );
    expect(ofTeamA.items.map(refOf)).toEqual(['component:default/shared']);

    const { text } = await request(portal.server).get(
      '/api/chaos/scorecards.csv',
    );
    expect(text.trim().split('\r\n')).toHaveLength(3);
    const facets = await portal.get('/api/chaos/scorecards/facets');
    expect(JSON.stringify(facets)).toContain('team-b');
    expect(JSON.stringify(facets)).not.toContain('team-c');
    // The service that is mapped, in an environment, is not theirs.
    expect(facets).toMatchObject({ environments: [], levels: [] });
    const all = await portal.get('/api/chaos/roll-ups/organisation/all');
    expect(all.members.map(refOf).sort()).toEqual(refs);
    expect(all.services).toBeGreaterThan(3);

    for (const name of ['theirs', 'hidden']) {
      await portal
        .post(`/api/chaos/services/component/default/${name}/waivers`)
        .send({
          mode: 'function-delay',
          reason: 'It is replaced soon.',
          expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
        })
        .expect(200);
    }
    const waivers = await portal.get('/api/chaos/waivers');
    expect(waivers.items.map(refOf)).toEqual(['component:default/theirs']);
  } finally {
    await portal.stop();
  }
});
