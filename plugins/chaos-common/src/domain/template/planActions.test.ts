import fc from 'fast-check';
import { PlannableAction, planActions } from './planActions';

function action(
  name: string,
  parameters: Record<string, string> = {},
  startAfter: string[] = [],
): PlannableAction {
  return { name, parameters, startAfter };
}

describe('planActions', () => {
  it('starts actions at once or after those they wait for', () => {
    expect(
      planActions([
        action('watch', { duration: 'PT5M' }, ['stop', 'stress']),
        action('stop', { startInstancesAfterDuration: 'PT2M' }),
        action('stress', { duration: 'PT3M' }),
        action('reboot'),
      ]),
    ).toEqual({
      actions: [
        {
          name: 'watch',
          startSeconds: 180,
          durationSeconds: 300,
          atMost: false,
        },
        { name: 'stop', startSeconds: 0, durationSeconds: 120, atMost: false },
        {
          name: 'stress',
          startSeconds: 0,
          durationSeconds: 180,
          atMost: false,
        },
        { name: 'reboot', startSeconds: 0, durationSeconds: 0, atMost: false },
      ],
      totalSeconds: 480,
      atMost: false,
    });
  });

  it('is an upper bound when what ends last is only bounded', () => {
    const automation = action('automation', { maxDuration: 'PT10M' });
    const short = action('short', { duration: 'PT1M' });
    const long = action('long', { duration: 'PT1H' });
    expect(planActions([automation, short])).toMatchObject({
      totalSeconds: 600,
      atMost: true,
    });
    expect(planActions([automation, long])).toMatchObject({
      totalSeconds: 3600,
      atMost: false,
    });
    expect(
      planActions([
        automation,
        action('after', short.parameters, ['automation']),
      ]),
    ).toMatchObject({ totalSeconds: 660, atMost: true });
  });

  it('plans nothing for no actions', () => {
    expect(planActions([])).toEqual({
      actions: [],
      totalSeconds: 0,
      atMost: false,
    });
  });

  it.each([
    ['an unknown name', [action('a', { duration: 'PT1M' }, ['ghost'])], 60],
    ['itself', [action('a', { duration: 'PT1M' }, ['a'])], 60],
    [
      'a cycle',
      [
        action('a', { duration: 'PT1M' }, ['b']),
        action('b', { duration: 'PT1M' }, ['a']),
      ],
      120,
    ],
    ['an unreadable duration', [action('a', { duration: 'soon' })], 0],
  ])('comes to an end with %s', (_, actions, totalSeconds) => {
    expect(planActions(actions).totalSeconds).toBe(totalSeconds);
  });

  it('never starts an action before those it waits for have ended', () => {
    const graph = fc
      .array(fc.record({ minutes: fc.nat(30), after: fc.array(fc.nat(19)) }), {
        maxLength: 20,
      })
      .map(nodes =>
        nodes.map(({ minutes, after }, index) =>
          action(
            `n${index}`,
            { duration: `PT${minutes}M` },
            after.filter(other => other < index).map(other => `n${other}`),
          ),
        ),
      );
    fc.assert(
      fc.property(graph, actions => {
        const plan = planActions(actions);
        const planned = new Map(plan.actions.map(item => [item.name, item]));
        for (const { name, startAfter } of actions) {
          const start = planned.get(name)?.startSeconds ?? NaN;
          for (const before of startAfter) {
            const item = planned.get(before);
            expect(start).toBeGreaterThanOrEqual(
              (item?.startSeconds ?? NaN) + (item?.durationSeconds ?? NaN),
            );
          }
        }
      }),
    );
  });
});
