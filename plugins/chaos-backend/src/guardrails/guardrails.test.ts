import { UpdateExperimentTemplateCommand } from '@aws-sdk/client-fis';
import { mockCredentials } from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  ChaosGuardrail,
  chaosGuardrailsExtensionPoint,
} from '@faultline/plugin-chaos-node';
import { createFisClient } from '../aws/__testUtils__/createFisClient';
import { decidePermissions } from '../__testUtils__/decidePermissions';
import { Body, ORDERS } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';
import { OwnGuardrails } from './OwnGuardrails';
import {
  GuardedPortal,
  startGuardedPortal,
} from './__testUtils__/startGuardedPortal';
import { TEMPLATES } from './__testUtils__/guardedWorld';

jest.setTimeout(60_000);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const weekday = (offset: number) =>
  DAYS[new Date(Date.now() + offset * 86_400_000).getUTCDay()] ?? '';

interface Cause {
  guardrail: string;
  because: string;
  reason: RegExp;
  /** Guardrails of staging. */
  staging?: JsonObject;
  template?: keyof typeof TEMPLATES;
  /** Starts with a preview. */
  previewed?: boolean;
  /** Brings the cause about, after the preview. */
  cause?: (portal: GuardedPortal) => Promise<unknown>;
}

const CAUSES: Cause[] = [
  {
    guardrail: 'safety-lever',
    because: 'it is engaged',
    reason: /safety lever of Shop, us-east-1 is engaged: Incident 12/,
    cause: portal =>
      portal.setLever({ status: 'engaged', reason: 'Incident 12' }),
  },
  {
    guardrail: 'safety-lever',
    because: 'AWS does not tell its state',
    reason: /The safety lever could not be read/,
    cause: portal =>
      portal.breakAws({ operation: 'GetSafetyLever', action: 'error' }),
  },
  {
    guardrail: 'safety-lever',
    because: 'AWS is late with its state',
    reason: /The safety lever could not be read/,
    cause: portal =>
      portal.breakAws({
        operation: 'GetSafetyLever',
        action: 'delay',
        delayMs: 5_000,
      }),
  },
  {
    guardrail: 'stop-alarms',
    because: 'one is in ALARM',
    reason: /orders-stop is in ALARM/,
    cause: portal => portal.setAlarm('orders-stop', 'ALARM'),
  },
  {
    guardrail: 'stop-alarms',
    because: 'none is set where one is required',
    reason: /has no stop alarm/,
    staging: { requireStopCondition: true },
    template: 'tasks',
  },
  {
    guardrail: 'stop-alarms',
    because: 'CloudWatch denies to tell',
    reason: /The stop alarms could not be read: AWS denied/,
    cause: portal =>
      portal.breakAws({
        operation: 'DescribeAlarms',
        action: 'error',
        status: 403,
        code: 'AccessDenied',
      }),
  },
  {
    guardrail: 'steady-state',
    because: 'an alarm of the service is in ALARM',
    reason: /orders-healthy is in ALARM/,
    cause: portal => portal.setAlarm('orders-healthy', 'ALARM'),
  },
  {
    guardrail: 'runs-per-service',
    because: 'another template of it runs',
    reason: /In progress on orders: /,
    cause: portal => portal.start('tasks', {}, 'first'),
  },
  {
    guardrail: 'same-targets',
    because: 'another run hits them',
    reason: /hits 3 of the same resources now/,
    staging: { maxConcurrentPerService: 5 },
    template: 'tasks',
    previewed: true,
    cause: async portal => {
      await createFisClient(portal.simulator.url).send(
        new UpdateExperimentTemplateCommand({
          id: TEMPLATES.nothing.split('.')[2],
          targets: {
            functions: {
              resourceType: 'aws:ecs:task',
              resourceTags: { 'FIS-Ready': 'True' },
              selectionMode: 'ALL',
            },
          },
          actions: {
            stop: {
              actionId: 'aws:ecs:stop-task',
              targets: { Tasks: 'functions' },
            },
            wait: {
              actionId: 'aws:fis:wait',
              parameters: { duration: 'PT10M' },
            },
          },
        }),
      );
      const { body } = await portal.start('nothing', {}, 'first');
      await portal.advance(10);
      await portal.running(body.run.id);
    },
  },
  {
    guardrail: 'dependencies',
    because: 'a run goes on there',
    reason: /It depends on cart, and a run is in progress there/,
    staging: { maxConcurrentPerCell: 5 },
    previewed: true,
    cause: portal => portal.startCart(),
  },
  {
    guardrail: 'runs-per-cell',
    because: 'the account is full',
    reason: /1 of 1 allowed run in progress in Shop, us-east-1/,
    staging: { maxConcurrentPerCell: 1, protectDependencies: false },
    previewed: true,
    cause: portal => portal.startCart(),
  },
  {
    guardrail: 'allowed-window',
    because: 'it is another day',
    reason: /staging allows/,
    staging: {
      window: {
        allow: [{ days: [weekday(3)], from: '09:00', to: '16:00' }],
      },
    },
  },
  {
    guardrail: 'freeze-periods',
    because: 'changes are frozen',
    reason: /Changes are frozen for Black Friday/,
    staging: {
      window: {
        freezes: [{ name: 'Black Friday', from: day(-1), to: day(1) }],
      },
    },
  },
  {
    guardrail: 'allowed-actions',
    because: 'the action is denied',
    reason: /staging does not allow aws:lambda:invocation-add-delay/,
    staging: { actions: { deny: ['aws:lambda:*'] } },
  },
  {
    guardrail: 'target-count',
    because: 'it hits too many',
    reason: /3 resources, limit 2/,
    staging: { maxTargets: 2 },
    template: 'tasks',
    previewed: true,
  },
  {
    guardrail: 'target-count',
    because: 'nobody looked what it hits',
    reason: /not known what this run would hit/,
    staging: { maxTargets: 2 },
    template: 'tasks',
  },
  {
    guardrail: 'target-share',
    because: 'it hits all of them',
    reason: /tasks 3 of 3 \(100 %\), limit 50 %/,
    staging: { maxTargetPercent: 50 },
    template: 'tasks',
    previewed: true,
  },
  {
    guardrail: 'template-unchanged',
    because: 'it was changed after the preview',
    reason: /changed in AWS after the preview/,
    previewed: true,
    cause: portal => portal.changeDelay(),
  },
  {
    guardrail: 'template-unchanged',
    because: 'nobody previewed it where that is required',
    reason: /staging requires a preview, and there is none/,
    staging: { requirePreview: true },
  },
  {
    guardrail: 'user-rate',
    because: 'the person started enough',
    reason: /You started 1 run within the last hour, limit 1/,
    staging: { maxStartsPerUserPerHour: 1, maxConcurrentPerService: 5 },
    previewed: true,
    cause: portal => portal.start('tasks', {}, 'first'),
  },
];

const own = (guardrail: ChaosGuardrail) =>
  createBackendModule({
    pluginId: 'chaos',
    moduleId: 'acme',
    register({ registerInit }) {
      registerInit({
        deps: { guardrails: chaosGuardrailsExtensionPoint },
        async init({ guardrails }) {
          guardrails.addGuardrail(guardrail);
        },
      });
    },
  });

describe('guardrails of a start', () => {
  let portal: GuardedPortal;
  afterEach(() => portal.stop());

  it.each(CAUSES)(
    '$guardrail refuses because $because',
    async ({ guardrail, reason, staging, cause, ...more }) => {
      const { template = 'slow', previewed = false } = more;
      portal = await startGuardedPortal(staging);
      const body = previewed
        ? { previewId: (await portal.previewOf(template)).id }
        : {};
      await cause?.(portal);
      const before = (await portal.ledger()).length;

      const check = await portal.check(template, body);
      expect(check.allowed).toBe(false);
      const result = check.results.find(({ id }: Body) => id === guardrail);
      expect(result.reason).toMatch(reason);
      expect(['denied', 'unknown']).toContain(result.outcome);

      const refused = await portal.start(template, body);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(reason);
      expect(await portal.ledger()).toHaveLength(before);
      const { intents } = await portal.orders();
      expect(intents).toContainEqual(
        expect.objectContaining({
          state: 'refused',
          message: expect.stringMatching(reason),
        }),
      );
    },
  );

  it('lets a start pass that none refuses, and names who else is hit', async () => {
    portal = await startGuardedPortal({ requirePreview: true });
    const { id: previewId } = await portal.previewOf('tasks');
    const check = await portal.check('tasks', { previewId });
    expect(check).toMatchObject({ allowed: true });
    expect(
      check.results.find(({ id }: Body) => id === 'other-teams'),
    ).toMatchObject({
      outcome: 'warned',
      reason: expect.stringContaining('cart (team-b)'),
    });
    expect((await portal.start('tasks', { previewId })).status).toBe(202);
  });

  it('shows all reasons at once', async () => {
    portal = await startGuardedPortal({
      actions: { deny: ['aws:lambda:*'] },
      requirePreview: true,
    });
    const { body } = await portal.start('slow');
    expect(body.error.message).toMatch(/requires a preview/);
    expect(body.error.message).toMatch(/does not allow/);
    const again = await portal.start('slow');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toBe(body.error.message);
  });

  it('refuses previews that are of another template, unknown or failed', async () => {
    portal = await startGuardedPortal();
    const tasks = await portal.previewOf('tasks');
    const nothing = await portal.previewOf('nothing');
    expect(nothing.state).toBe('failed');
    for (const [template, previewId, reason] of [
      ['slow', tasks.id, /of another template/],
      ['slow', '8f14e45f-ceea-467f-a8f6-6c8f5f3c2f11', /no preview of that id/],
      ['nothing', nothing.id, /The preview failed/],
    ] as const) {
      const refused = await portal.start(template, { previewId }, previewId);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(reason);
    }
  });

  it('refuses again what it refused, for the same key', async () => {
    portal = await startGuardedPortal();
    const lever = (status: string) =>
      portal.setLever({ status, reason: 'Incident 12' });
    await lever('engaged');
    const before = (await portal.ledger()).length;
    const first = await portal.start('slow');
    expect(first.status).toBe(409);
    await lever('disengaged');
    const again = await portal.start('slow');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toBe(first.body.error.message);
    expect(await portal.ledger()).toHaveLength(before);
  });

  it('takes the same key with another preview for another start', async () => {
    portal = await startGuardedPortal();
    const { id: previewId } = await portal.previewOf('tasks');
    expect((await portal.start('tasks', { previewId })).status).toBe(202);
    expect((await portal.start('tasks', { previewId })).status).toBe(202);
    expect((await portal.start('tasks')).status).toBe(422);
  });

  it.each<[string, ChaosGuardrail['check'], RegExp]>([
    [
      'refuses',
      async () => ({
        outcome: 'denied',
        reason: 'Incident 7 is open.',
        advice: '',
      }),
      /Incident 7 is open/,
    ],
    [
      'gives no answer',
      () => new Promise(() => {}),
      /Open incidents gave no answer within 0.2 s/,
    ],
    [
      'throws',
      async () => {
        throw new Error('secret');
      },
      /Open incidents could not be checked/,
    ],
    [
      'answers nonsense',
      async () => ({ outcome: 'fine' } as never),
      /Open incidents could not be checked/,
    ],
  ])(
    "refuses when an organisation's own guardrail %s",
    async (_, check, reason) => {
      portal = await startGuardedPortal(
        {},
        {
          features: [
            own({
              id: 'acme-incidents',
              title: 'Open incidents',
              timeoutMs: 200,
              check,
            }),
          ],
        },
      );
      const refused = await portal.start('slow');
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(reason);
      expect(refused.body.error.message).not.toContain('secret');
      expect(await portal.ledger()).toHaveLength(0);
    },
  );

  it('stops what AWS runs otherwise than approved', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({
      operation: 'StartExperiment',
      action: 'delay',
      delayMs: 1_500,
    });
    const starting = portal.start('slow').then(response => response);
    await portal.requested();
    await portal.changeDelay();
    const answer = await starting;
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toMatch(
      /something else than what was approved.*startupDelayMilliseconds is 9000 instead of 800/,
    );
    await portal.advance(60);
    expect(await portal.lastRun()).toMatchObject({
      state: 'stopped',
      stoppedBy: 'faultline',
    });
  });

  it('stops it too when nobody waits for the start any more', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({
      operation: 'StartExperiment',
      action: 'drop',
      count: 1,
    });
    const { body } = await portal.start('slow');
    expect(body.intent.state).toBe('unknown');
    // What is sent again later starts the template as it is by then.
    await portal.changeDelay();
    await until(
      () => portal.orders(),
      ({ intents, active }) =>
        intents.length === 0 && active[0]?.state === 'stopping',
    );
    await portal.advance(60);
    expect(await portal.lastRun()).toMatchObject({
      state: 'stopped',
      stoppedBy: 'faultline',
    });
  });

  it('tells who may start, and nobody else, what the guardrails say', async () => {
    portal = await startGuardedPortal(
      {},
      { permissions: decidePermissions(name => name !== 'chaos.run.start') },
    );
    const path = `${ORDERS}/templates/${TEMPLATES.slow}/checks`;
    const refused = await portal.post(path);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('chaos.run.start');
    for (const [credentials, status] of [
      [mockCredentials.service, 403],
      [mockCredentials.none, 401],
    ] as const) {
      const response = await portal
        .post(path)
        .set('Authorization', credentials.header());
      expect(response.status).toBe(status);
    }
    expect((await portal.post(path).send({ sudo: true })).status).toBe(400);
  });

  it('judges within 1.5 s', async () => {
    portal = await startGuardedPortal();
    const { id: previewId } = await portal.previewOf('tasks');
    const times: number[] = [];
    for (let n = 0; n < 100; n += 1) {
      const from = performance.now();
      const { allowed } = await portal.check('tasks', { previewId });
      times.push(performance.now() - from);
      expect(allowed).toBe(true);
    }
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(1_500);
  });
});

describe("an organisation's own guardrails", () => {
  it('takes no guardrail of which there is one, nor one that waits forever', () => {
    const guardrails = new OwnGuardrails();
    const check = jest.fn();
    const mine = { id: 'mine', title: 'Mine', check };
    guardrails.addGuardrail(mine);
    for (const bad of [
      mine,
      { ...mine, id: 'safety-lever' },
      { ...mine, id: 'slow', timeoutMs: 60_000 },
    ]) {
      expect(() => guardrails.addGuardrail(bad)).toThrow(bad.id);
    }
  });
});
