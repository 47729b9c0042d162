import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import permissionBackend from '@backstage/plugin-permission-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { connect } from '../database/migrate';
import { Filled, fillPortal } from '../__testUtils__/fillPortal';
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
  /** Sees services and what runs on them; no more. */
  reader: mockCredentials.user.header('user:default/reader'),
  /** May do everything, were it not that she may not see services. */
  blind: mockCredentials.user.header('user:default/blind'),
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
  /** The same, and only those may stop who have the permission. */
  'on, stops restricted',
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

/** Whether a policy decides. */
const policed = ({ mode }: Setting) => mode.startsWith('on');

/** Reading what belongs to services. */
const reads: Rule = setting => {
  const answer = setting.mode === 'away' ? 'unavailable' : 'passed';
  const hidden = policed(setting) ? 'refused' : answer;
  return {
    none: 'signIn',
    guest: hidden,
    reader: answer,
    blind: hidden,
    user: answer,
    owner: answer,
    service: answer,
  };
};

/** Reading one thing, which nobody may know of who may not see it. */
const readsOne: Rule = setting => hide(setting, reads(setting));

/** What a policy keeps from somebody's eyes is as if it did not exist. */
function hide(setting: Setting, rest: Record<Principal, Outcome>) {
  if (!policed(setting)) return rest;
  return { ...rest, guest: 'unknown' as const, blind: 'unknown' as const };
}

/**
 * Stops, which every signed-in person may and no machine. Where they are
 * restricted, the guest gets another answer.
 */
const stops =
  (withoutPermission: Outcome, knowing = withoutPermission): Rule =>
  ({ mode }) => ({
    none: 'signIn',
    guest: mode === 'on, stops restricted' ? withoutPermission : 'passed',
    reader: mode === 'on, stops restricted' ? knowing : 'passed',
    blind: 'passed',
    user: 'passed',
    owner: 'passed',
    service: 'refused',
  });

const refreshes: Rule = setting => ({
  ...reads(setting),
  service: 'refused',
});

/** Nobody but machines has the permission in the policy of this test. */
const readsAudit: Rule = setting => {
  const rest = reads(setting);
  const person = policed(setting) ? 'refused' : rest.user;
  return {
    ...rest,
    guest: person,
    reader: person,
    blind: person,
    user: person,
    owner: person,
  };
};

const starts: Rule = setting => {
  const { mode, environment } = setting;
  const production = environment === 'production';
  const byMode: Record<Mode, Outcome> = {
    on: 'passed',
    'on, stops restricted': 'passed',
    off: 'refused',
    'off, starts allowed': production ? 'refused' : 'passed',
    away: 'unavailable',
  };
  const stranger = production && policed(setting) ? 'refused' : byMode[mode];
  const without = policed(setting) ? 'refused' : byMode[mode];
  return {
    none: 'signIn',
    guest: without,
    reader: without,
    blind: without,
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
  const person = policed(setting) ? 'refused' : owner;
  return {
    none: 'signIn',
    guest: person,
    reader: person,
    blind: person,
    user: person,
    owner: person,
    service: 'refused',
  };
};

/** Changing what belongs to a service; only people do. */
const edits: Rule = setting => {
  const rest = starts({ ...setting, environment: 'staging' });
  return { ...rest, user: rest.owner };
};

/** Changing one thing, which nobody may know of who may not see it. */
const editsOne: Rule = setting => hide(setting, edits(setting));

/** Whether a page offers to decide on a waiver; undefined: it shows none. */
function offersDecision(setting: Setting, principal: Principal) {
  const outcome = edits(setting)[principal];
  return outcome === 'unavailable' ? undefined : outcome === 'passed';
}

/** What does not exist, which nobody can tell from what is hidden. */
const absent = (service: Outcome): Record<Principal, Outcome> => ({
  none: 'signIn',
  guest: 'unknown',
  reader: 'unknown',
  blind: 'unknown',
  user: 'unknown',
  owner: 'unknown',
  service,
});

/** Figures over all services, as the audit log. */
const readsFigures = readsAudit;

const ABSENT: Record<string, Record<Principal, Outcome>> = {
  'GET /runs/:runId': absent('unknown'),
  'GET /runs/:runId/evidence': absent('unknown'),
  'GET /runs/:runId/report': absent('unknown'),
  'GET /runs/:runId/report.md': absent('unknown'),
  'GET /previews/:previewId': absent('unknown'),
  'PUT /findings/:findingId': absent('refused'),
  'POST /waivers/:waiverId/decision': absent('refused'),
  'POST /waivers/:waiverId/withdrawal': absent('refused'),
  'POST /runs/:runId/stop': absent('refused'),
  'POST /intents/:intentId/cancel': absent('refused'),
};
const NEVER: Filled = {
  templateKey: `${CELL}.EXTnever`,
  runId: `${CELL}.EXPnever`,
  previewId: 'never',
  intentId: 'never',
  findingId: 'never',
  waiverId: 'never',
};

const SERVICE = '/services/:kind/:namespace/:name';
const TEMPLATE = `${SERVICE}/templates/:templateKey`;

const ROUTES: Record<string, Rule> = {
  'GET /services': reads,
  [`GET ${SERVICE}`]: reads,
  [`GET ${SERVICE}/runs`]: reads,
  [`POST ${SERVICE}/templates/:templateKey/runs`]: starts,
  'GET /runs/active': reads,
  'GET /runs/:runId': readsOne,
  'GET /previews/:previewId': readsOne,
  [`POST ${SERVICE}/templates/:templateKey/previews`]: previews,
  [`POST ${SERVICE}/templates/:templateKey/checks`]: starts,
  'GET /runs/:runId/evidence': readsOne,
  'GET /runs/:runId/report': readsOne,
  'GET /runs/:runId/report.md': readsOne,
  [`GET ${SERVICE}/findings`]: reads,
  'PUT /findings/:findingId': editsOne,
  [`GET ${SERVICE}/hypotheses`]: reads,
  [`GET ${TEMPLATE}/hypothesis`]: reads,
  [`GET ${TEMPLATE}/hypothesis/versions`]: reads,
  [`GET ${TEMPLATE}/hypothesis.yaml`]: reads,
  [`PUT ${TEMPLATE}/hypothesis`]: edits,
  [`POST ${TEMPLATE}/hypothesis/check`]: edits,
  [`POST ${TEMPLATE}/hypothesis/import`]: edits,
  [`POST ${TEMPLATE}/hypothesis/preview`]: edits,
  'GET /safety-levers': reads,
  'PUT /safety-levers/:cellId': movesLevers,
  'POST /runs/:runId/stop': stops('unknown', 'refused'),
  'POST /intents/:intentId/cancel': stops('refused'),
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
  'POST /waivers/:waiverId/decision': editsOne,
  'POST /waivers/:waiverId/withdrawal': editsOne,
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
  [`POST ${TEMPLATE}/hypothesis/check`]: { yaml: '' },
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

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function start(setting: Setting) {
  const { mode, environment } = setting;
  const knex = await databases.init('SQLITE_3');
  const getClient = async () => knex;
  const database = createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => ({ getClient }),
  });
  const db = await connect({ getClient });
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
      features: [database],
    });
    const filled = await fillPortal(portal, db);
    const away = new Error('connect ECONNREFUSED');
    permissions.authorize.mockRejectedValue(away);
    permissions.authorizeConditional.mockRejectedValue(away);
    return { portal, filled };
  }
  const portal = await startPortal({
    environment,
    permissionsEnabled: policed(setting),
    permissions: permissionsServiceFactory,
    features: [database, permissionBackend, ...matrixPolicy],
    chaos: {
      allowWithoutPermissions: mode === 'off, starts allowed',
      stop: { anyone: mode !== 'on, stops restricted' },
    },
  });
  return { portal, filled: await fillPortal(portal, db) };
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
  let filled: Filled;

  beforeAll(async () => {
    ({ portal, filled } = await start(setting));
  });
  afterAll(() => portal.stop());

  async function ask(
    route: string,
    principal: Principal,
    ids: Filled,
  ): Promise<Outcome> {
    const [method, path = ''] = route.split(' ');
    const values: Record<string, string> = {
      kind: 'component',
      namespace: 'default',
      name: 'orders',
      ...ids,
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

  /** What everybody gets who asks for these things. */
  async function askAll(route: string, ids: Filled) {
    const outcomes = await Promise.all(
      (Object.keys(PRINCIPALS) as Principal[]).map(
        async principal =>
          [principal, await ask(route, principal, ids)] as const,
      ),
    );
    return Object.fromEntries(outcomes);
  }

  // First, because asking all routes decides on the waiver.
  it.each(['reader', 'owner'] as const)(
    'offers the %s only the decisions that are hers',
    async principal => {
      const { body } = await request(portal.server)
        .get('/api/chaos/waivers')
        .set('Authorization', PRINCIPALS[principal]);
      const [waiver] = body.items ?? [];
      expect(waiver?.may.decide).toBe(offersDecision(setting, principal));
    },
  );

  it.each(routes)('%s', async route => {
    expect(await askAll(route, filled)).toEqual(ROUTES[route]?.(setting));
  });

  it.each(Object.keys(ABSENT))('%s of what does not exist', async route => {
    expect(await askAll(route, NEVER)).toEqual(ABSENT[route]);
  });
});
