import { targetsDrifted } from './targetsDrifted';

const target = (
  resourceType: string,
  selectionMode: string,
  ...resources: string[]
) => ({ resourceType, selectionMode, resources });

describe('targetsDrifted', () => {
  it.each([
    ['another cluster', 'aws:rds:cluster', 'ALL', ['a'], ['b'], true],
    [
      'the same in another order',
      'aws:rds:db',
      'ALL',
      ['a', 'b'],
      ['b', 'a'],
      false,
    ],
    ['one more', 'aws:rds:db', 'ALL', ['a'], ['a', 'b'], true],
    ['another one by chance', 'aws:rds:db', 'COUNT(1)', ['a'], ['b'], false],
    ['the tasks of today', 'aws:ecs:task', 'ALL', ['t1'], ['t2'], false],
    ['no task any more', 'aws:ecs:task', 'ALL', ['t1'], [], true],
  ])('sees %s', (_, type, mode, then, now, drifted) => {
    expect(
      targetsDrifted(
        [target(type, mode, ...then)],
        [target(type, mode, ...now)],
      ),
    ).toBe(drifted);
  });
});
