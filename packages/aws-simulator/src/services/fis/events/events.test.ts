import { driveFis } from '../../../__testUtils__/driveFis';
import { quietWorld } from '../../../__testUtils__/quietWorld';
import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { failingFunctions, waiting } from '../../../__testUtils__/templates';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: quietWorld() });
});
afterEach(() => test.stop());

const events = () => test.simulator.sinks.events.list();
const statesOf = (experimentArn: string) =>
  events()
    .filter(({ resources }) => resources.includes(experimentArn))
    .map(({ detail }) => detail['new-state']);

describe('the event bus', () => {
  it('gets an event in its envelope for every change of state', async () => {
    const { start, get } = driveFis(test);
    const id = await start(waiting());
    test.clock.advance(3600);
    const { experimentTemplateId } = await get(id);
    const [, running] = events();
    expect(running).toEqual({
      version: '0',
      id: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      'detail-type': 'FIS Experiment State Change',
      source: 'aws.fis',
      account: '111122223333',
      time: '2026-11-02T10:00:02Z',
      region: 'us-east-1',
      resources: [`arn:aws:fis:us-east-1:111122223333:experiment/${id}`],
      detail: {
        'experiment-id': id,
        'experiment-template-id': experimentTemplateId,
        'new-state': {
          status: 'running',
          reason: 'Experiment is running.',
        },
        'old-state': {
          status: 'initiating',
          reason: 'Experiment is initiating.',
        },
      },
    });
    const ids = events().map(event => event.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each<[string, (id: string) => Promise<unknown>, string[]]>([
    ['completes', async () => {}, ['initiating', 'running', 'completed']],
    [
      'is stopped',
      id => test.fisV2.stopExperiment({ id }).promise(),
      ['initiating', 'running', 'stopping', 'stopped'],
    ],
  ])('follows an experiment that %s', async (_name, act, expected) => {
    const { start } = driveFis(test);
    const id = await start(failingFunctions());
    test.clock.advance(30);
    await act(id);
    test.clock.advance(3600);
    expect(
      statesOf(`arn:aws:fis:us-east-1:111122223333:experiment/${id}`),
    ).toEqual(expected.map(status => expect.objectContaining({ status })));
  });

  it('is told of experiments that were cancelled or failed', async () => {
    const { start } = driveFis(test);
    await start(failingFunctions({}, { service: 'nowhere' }));
    test.clock.advance(10);
    await test.fisV2
      .updateSafetyLeverState({
        id: 'default',
        state: { status: 'engaged', reason: 'Test' },
      })
      .promise();
    await start(waiting());
    test.clock.advance(10);
    expect(events().map(({ detail }) => detail['new-state'])).toMatchObject([
      { status: 'initiating' },
      { status: 'failed' },
      { status: 'initiating' },
      { status: 'cancelled' },
    ]);
  });

  it('hands events to subscribers in order', async () => {
    const heard: string[] = [];
    test.simulator.sinks.events.subscribe(event => heard.push(event.time));
    const { start } = driveFis(test);
    await start(waiting());
    test.clock.advance(3600);
    expect(heard).toEqual(events().map(({ time }) => time));
    expect(heard).toHaveLength(3);
  });
});
