import { driveFis } from './driveFis';
import type { Deed, Step } from './lives';
import { quietWorld } from './quietWorld';
import { startTest } from './startTest';
import type { Test } from './startTest';
import { ALARM, waiting } from './templates';

/** Does it over the wire; that it is refused is no matter here. */
async function perform({ simulator }: Test, id: string, deed: Deed) {
  const lever = (status: string) => ({
    method: 'PATCH',
    path: '/safetyLevers/default/state',
    body: { state: { status, reason: 'Test' } },
  });
  const alarm = (StateValue: string) => ({
    method: 'POST',
    path: '/',
    target: 'GraniteServiceVersion20100801.SetAlarmState',
    body: { AlarmName: ALARM, StateValue, StateReason: 'Test' },
  });
  const requests: Record<
    Deed,
    { method: string; path: string; target?: string; body?: object }
  > = {
    look: { method: 'GET', path: `/experiments/${id}` },
    stop: { method: 'DELETE', path: `/experiments/${id}` },
    alarm: alarm('ALARM'),
    calm: alarm('OK'),
    engage: lever('engaged'),
    disengage: lever('disengaged'),
  };
  const { method, path, target, body } = requests[deed];
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    headers: {
      'content-type': target
        ? 'application/x-amz-json-1.0'
        : 'application/json',
      ...(target && { 'x-amz-target': target }),
    },
    body: body && JSON.stringify(body),
  });
  return response.text();
}

type Template = ReturnType<typeof waiting>;

/** Starts it in a new simulator and tells what every look at it showed. */
export async function liveOut(template: Template, life: Step[], seed = 1) {
  const test = await startTest({
    seed,
    world: quietWorld({
      actionFailures: [
        {
          actionId: 'aws:lambda:invocation-add-delay',
          afterSeconds: 45,
          reason: 'The function has no configuration location.',
        },
      ],
    }),
  });
  const { start, get } = driveFis(test);
  const id = await start(template);
  const looks = [await get(id)];
  const answers: string[] = [];
  for (const { afterSeconds, deed } of [
    ...life,
    { afterSeconds: 24 * 3600, deed: 'look' as const },
    { afterSeconds: 24 * 3600, deed: 'engage' as const },
  ]) {
    test.clock.advance(afterSeconds);
    answers.push(await perform(test, id, deed));
    looks.push(await get(id));
  }
  const { events, logs } = test.simulator.sinks;
  const written = JSON.stringify([events.list(), logs.list()]);
  const changes = events.list().map(({ detail }) => detail);
  await test.stop();
  return { looks, answers, written, changes };
}
