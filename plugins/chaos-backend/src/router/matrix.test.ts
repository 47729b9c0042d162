import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import permissionBackend from '@backstage/plugin-permission-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { matrixPolicy } from '../__testUtils__/matrixPolicy';
import { routesOf } from '../__testUtils__/routesOf';
import {
  ACCOUNT,
  CELL,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { createRouter } from './router';

jest.setTimeout(60_000);

/**
 * Who gets how far with each route of the router, by principal, environment and
 * permission mode. The routes are found in the router itself: one that has no
 * entry in `ROUTES` fails the first test.
 */

const PRINCIPALS = {
  none: mockCredentials.none.header(),
  /** Signed in, with no permission. */
  guest: mockCredentials.user.header('user:default/guest'),
  /** Belongs to another team. */
  user: mockCredentials.user.header('user:default/user'),
  /** Owns the service. */
  owner: mockCredentials.user.header('user:default/owner'),
  service: mockCredentials.service.header(),
};
type Principal = keyof typeof PRINCIPALS;

const MODES = [
  /** Permissions are on, with a policy. */
  'on',
  /** Permissions are off. */
  'off',
  /** Permissions are off, and starts are allowed all the same. */
  'off, starts allowed',
  /** The permission backend does not answer. */
  'away',
] as const;
type Mode = (typeof MODES)[number];

interface Setting {
  mode: Mode;
  environment: 'staging' | 'production';
}

/** How far a request gets. `passed`: to what it asks for, whatever comes then. */
type Outcome = 'signIn' | 'refused' | 'unavailable' | 'unknown' | 'passed';

const OUTCOMES: Record<number, Outcome> = {
  401: 'signIn',
  403: 'refused',
  404: 'unknown',
  503: 'unavailable',
};

type Rule = (setting: Setting) => Record<Principal, Outcome>;

/** Reading what belongs to services. */
const reads: Rule = ({ mode }) => {
  const answer = mode === 'away' ? 'unavailable' : 'passed';
  return {
    none: 'signIn',
    guest: mode === 'on' ? 'refused' : answer,
    user: answer,
    owner: answer,
    service: answer,
  };
};

/** Stops, which every signed-in person may and no machine. */
const stops =
  (found: Outcome): Rule =>
  () => ({
    none: 'signIn',
    guest: found,
    user: found,
    owner: found,
    service: 'refused',
  });

const refreshes: Rule = setting => ({
  ...reads(setting),
  service: 'refused',
});

/** Nobody but machines has the permission in the policy of this test. */
const readsAudit: Rule = setting => {
  const rest = reads(setting);
  const person = setting.mode === 'on' ? 'refused' : rest.user;
  return { ...rest, guest: person, user: person, owner: person };
};

const starts: Rule = ({ mode, environment }) => {
  const production = environment === 'production';
  const byMode: Record<Mode, Outcome> = {
    on: 'passed',
    off: 'refused',
    'off, starts allowed': production ? 'refused' : 'passed',
    away: 'unavailable',
  };
  const stranger = production && mode === 'on' ? 'refused' : byMode[mode];
  return {
    none: 'signIn',
    guest: mode === 'on' ? 'refused' : byMode[mode],
    user: stranger,
    owner: byMode[mode],
    service: 'refused',
  };
};

/** As starts, but also for others in production. */
const previews: Rule = setting => {
  const { owner, ...rest } = starts(setting);
  return { ...rest, owner, user: owner };
};

/** Nobody has the permission in the policy of this test. */
const movesLevers: Rule = setting => {
  const { owner } = starts(setting);
  const person = setting.mode === 'on' ? 'refused' : owner;
  return {
    none: 'signIn',
    guest: person,
    user: person,
    owner: person,
    service: 'refused',
  };
};

/** Changing what belongs to a service; only people do. */
const edits: Rule = setting => {
  const { none, ...rest } = starts({ ...setting, environment: 'staging' });
  const people = { guest: rest.guest, user: rest.owner, owner: rest.owner };
  return { none, ...people, service: 'refused' };
};

/** What does not exist, which nobody can tell from what is hidden. */
const hidden: Rule = () => ({
  none: 'signIn',
  guest: 'unknown',
  user: 'unknown',
  owner: 'unknown',
  service: 'unknown',
});

/** Changing what does not exist, as `hidden`; only people do. */
const decides: Rule = setting => ({
  ...hidden(setting),
  service: 'refused',
});

/** Figures over all services, as the audit log. */
const readsFigures = readsAudit;

const SERVICE = '/services/:kind/:namespace/:name';
const TEMPLATE = `${SERVICE}/templates/:templateKey`;

const ROUTES: Record<string, Rule> = {
  'GET /services': reads,
  [`GET ${SERVICE}`]: reads,
  [`GET ${SERVICE}/runs`]: reads,
  [`POST ${SERVICE}/templates/:templateKey/runs`]: starts,
  'GET /runs/active': reads,
  'GET /runs/:runId': hidden,
  'GET /previews/:previewId': hidden,
  [`POST ${SERVICE}/templates/:templateKey/previews`]: previews,
  [`POST ${SERVICE}/templates/:templateKey/checks`]: starts,
  'GET /runs/:runId/evidence': hidden,
  'GET /runs/:runId/report': hidden,
  'GET /runs/:runId/report.md': hidden,
  [`GET ${SERVICE}/findings`]: reads,
  'PUT /findings/:findingId': decides,
  [`GET ${SERVICE}/hypotheses`]: reads,
  [`GET ${TEMPLATE}/hypothesis`]: reads,
  [`GET ${TEMPLATE}/hypothesis/versions`]: reads,
  [`GET ${TEMPLATE}/hypothesis.yaml`]: reads,
  [`PUT ${TEMPLATE}/hypothesis`]: edits,
  [`POST ${TEMPLATE}/hypothesis/import`]: edits,
  [`POST ${TEMPLATE}/hypothesis/preview`]: edits,
  'GET /safety-levers': reads,
  'PUT /safety-levers/:cellId': movesLevers,
  'POST /runs/:runId/stop': stops('unknown'),
  'POST /intents/:intentId/cancel': stops('unknown'),
  'POST /stops': stops('passed'),
  'GET /cells': reads,
  'POST /cells/:cellId/refresh': refreshes,
  'GET /audit': readsAudit,
  'GET /audit.csv': readsAudit,
  'GET /audit/verification': readsAudit,
  'GET /scorecards': reads,
  'GET /scorecards.csv': reads,
  'GET /scorecards/facets': reads,
  [`GET ${SERVICE}/scorecard`]: reads,
  [`GET ${SERVICE}/badge.svg`]: reads,
  'GET /resilience': readsFigures,
  'GET /roll-ups': readsFigures,
  'GET /roll-ups.csv': readsFigures,
  'GET /heat-map.csv': readsFigures,
  'GET /roll-ups/:by/:key': readsFigures,
  'GET /failure-modes': readsFigures,
  'GET /failure-modes.csv': readsFigures,
  'GET /trends': readsFigures,
  'GET /trends.csv': readsFigures,
  'GET /scoring': readsFigures,
  'GET /waivers': reads,
  'GET /waivers.csv': reads,
  [`POST ${SERVICE}/waivers`]: edits,
  'POST /waivers/:waiverId/decision': decides,
  'POST /waivers/:waiverId/withdrawal': decides,
};

const SIGNAL = {
  id: 'errors',
  title: 'Errors',
  role: 'steadyState',
  kind: 'count',
  direction: 'up',
  unit: 'count',
  source: { type: 'alarm', name: 'orders-errors' },
};
const HYPOTHESIS = {
  given: '',
  when: '',
  then: '',
  recoveryObjectiveSeconds: 300,
  signals: [SIGNAL],
  version: 0,
};

const BODIES: Record<string, object> = {
  'POST /stops': { accountId: ACCOUNT },
  'PUT /safety-levers/:cellId': { status: 'disengaged', reason: 'Test' },
  'PUT /findings/:findingId': { version: 1 },
  [`PUT ${TEMPLATE}/hypothesis`]: HYPOTHESIS,
  [`POST ${TEMPLATE}/hypothesis/import`]: { yaml: '', version: 0 },
  [`POST ${TEMPLATE}/hypothesis/preview`]: { signal: SIGNAL },
  [`POST ${SERVICE}/waivers`]: {
    mode: 'function-delay',
    reason: 'It is replaced soon.',
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  },
  'POST /waivers/:waiverId/decision': { decision: 'approve', version: 1 },
  'POST /waivers/:waiverId/withdrawal': { version: 1 },
};

const routes = routesOf(
  createRouter({} as unknown as Parameters<typeof createRouter>[0]),
);

async function start({ mode, environment }: Setting) {
  if (mode === 'away') {
    const permissions = mockServices.permissions.mock();
    const result: AuthorizeResult.ALLOW = AuthorizeResult.ALLOW;
    const allow = async (questions: unknown[]) =>
      questions.map(() => ({ result }));
    permissions.authorize.mockImplementation(allow);
    permissions.authorizeConditional.mockImplementation(allow);
    const portal = await startPortal({
      environment,
      permissions: permissions.factory,
    });
    const { templates } = await portal.mapped();
    const away = new Error('connect ECONNREFUSED');
    permissions.authorize.mockRejectedValue(away);
    permissions.authorizeConditional.mockRejectedValue(away);
    return { portal, templateKey: templates[0].key };
  }
  const portal = await startPortal({
    environment,
    permissionsEnabled: mode === 'on',
    permissions: permissionsServiceFactory,
    features: [permissionBackend, ...matrixPolicy],
    chaos: { allowWithoutPermissions: mode === 'off, starts allowed' },
  });
  const { templates } = await portal.mapped();
  return { portal, templateKey: templates[0].key };
}

it('has an expectation for every route, and none for others', () => {
  expect(routes.length).toBeGreaterThan(10);
  expect([...routes].sort()).toEqual(Object.keys(ROUTES).sort());
});

describe.each(
  MODES.flatMap(mode =>
    (['staging', 'production'] as const).map(environment => ({
      mode,
      environment,
    })),
  ),
)('with permissions $mode, in $environment', setting => {
  let portal: Portal;
  let templateKey: string;

  beforeAll(async () => {
    ({ portal, templateKey } = await start(setting));
  });
  afterAll(() => portal.stop());

  async function ask(route: string, principal: Principal): Promise<Outcome> {
    const [method, path = ''] = route.split(' ');
    const values: Record<string, string> = {
      kind: 'component',
      namespace: 'default',
      name: 'orders',
      templateKey,
      runId: `${CELL}.EXPnever`,
      intentId: 'never',
      cellId: CELL,
      by: 'organisation',
      key: 'all',
    };
    const url = path.replace(/:(\w+)/g, (_, name) => values[name] ?? name);
    const verbs = { GET: 'get', POST: 'post', PUT: 'put' } as const;
    const verb = verbs[method as keyof typeof verbs];
    const { status } = await request(portal.server)
      [verb](`/api/chaos${url}`)
      .set('Authorization', PRINCIPALS[principal])
      .set('Idempotency-Key', `${principal}`)
      .send(BODIES[route]);
    return OUTCOMES[status] ?? 'passed';
  }

  it.each(routes)('%s', async route => {
    const outcomes = await Promise.all(
      (Object.keys(PRINCIPALS) as Principal[]).map(
        async principal => [principal, await ask(route, principal)] as const,
      ),
    );
    expect(Object.fromEntries(outcomes)).toEqual(ROUTES[route]?.(setting));
  });
});
