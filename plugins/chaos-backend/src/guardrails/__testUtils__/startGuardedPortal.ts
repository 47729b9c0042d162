import {
  CloudWatchClient,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { UpdateExperimentTemplateCommand } from '@aws-sdk/client-fis';
import { JsonObject } from '@backstage/types';
import {
  ACCOUNT,
  Body,
  CELL,
  ORDERS,
  PortalOptions,
  startPortal,
} from '../../__testUtils__/startPortal';
import { createFisClient } from '../../aws/__testUtils__/createFisClient';
import { until } from '../../__testUtils__/until';
import { guardedCatalog, guardedWorld, TEMPLATES } from './guardedWorld';

export const CART = '/api/chaos/services/component/default/cart';

/** A portal in front of the guarded world, with these guardrails in staging. */
export async function startGuardedPortal(
  staging: JsonObject = {},
  options: PortalOptions = {},
) {
  const portal = await startPortal({
    world: guardedWorld,
    catalog: guardedCatalog,
    guardrails: { staging },
    ...options,
  });
  await until(
    () => portal.get(ORDERS),
    ({ templates, readAt }) => templates?.length === 3 && readAt !== null,
  );
  const key = (name: keyof typeof TEMPLATES) => ({ key: TEMPLATES[name] });
  const alarms = new CloudWatchClient({
    endpoint: portal.simulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'simulated' },
  });

  const running = (runId: string) =>
    until(
      () => portal.get(`/api/chaos/runs/${runId}`),
      ({ state }) => state === 'running',
    );

  return {
    ...portal,
    orders: () => portal.get(ORDERS),
    /** Waits until a run is in progress. */
    running,
    /** Waits until a start of orders is on its way. */
    requested: () =>
      until(
        () => portal.get(ORDERS),
        ({ intents }) => intents[0]?.state === 'requested',
      ),
    /** The newest run of orders, once it has ended. */
    lastRun: async (): Promise<Body> => {
      const { items } = await until(
        () => portal.get(`${ORDERS}/runs`),
        page => page.items[0]?.judgement,
      );
      return items[0];
    },
    /** Starts a template of orders. */
    start: (name: keyof typeof TEMPLATES, body: object = {}, k = 'start') =>
      portal.startRun(key(name), k, body),
    /** Starts the template of cart, which then runs. */
    startCart: async (): Promise<Body> => {
      const { body } = await portal
        .post(`${CART}/templates/${TEMPLATES.cart}/runs`)
        .set('Idempotency-Key', 'cart');
      await portal.advance(10);
      await running(body.run.id);
      return body.run;
    },
    previewOf: (name: keyof typeof TEMPLATES) => portal.preview(key(name)),
    check: async (
      name: keyof typeof TEMPLATES,
      body: object = {},
    ): Promise<Body> =>
      (
        await portal
          .post(`${ORDERS}/templates/${TEMPLATES[name]}/checks`)
          .send(body)
      ).body,
    setAlarm: (AlarmName: string, StateValue: 'OK' | 'ALARM') =>
      alarms.send(
        new SetAlarmStateCommand({
          AlarmName,
          StateValue,
          StateReason: 'Test',
        }),
      ),
    /** Makes AWS run the template `slow` with another delay from now on. */
    changeDelay: () =>
      createFisClient(portal.simulator.url).send(
        new UpdateExperimentTemplateCommand({
          id: TEMPLATES.slow.split('.')[2],
          actions: {
            delay: {
              actionId: 'aws:lambda:invocation-add-delay',
              parameters: {
                duration: 'PT5M',
                startupDelayMilliseconds: '9000',
              },
              targets: { Functions: 'functions' },
            },
          },
        }),
      ),
    setLever: (body: object) =>
      portal.put(`/api/chaos/safety-levers/${CELL}`).send(body),
  };
}

export type GuardedPortal = Awaited<ReturnType<typeof startGuardedPortal>>;
