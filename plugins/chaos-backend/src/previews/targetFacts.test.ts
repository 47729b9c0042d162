import fc from 'fast-check';
import { targetFacts } from './targetFacts';

const target = (selectionMode: string, resourceArns: string[] = []) => ({
  name: 'tasks',
  resourceType: 'aws:ecs:task',
  resourceArns,
  resourceTags: {},
  filters: [],
  parameters: {},
  selectionMode,
});
const hit = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    targetName: 'tasks',
    resourceType: 'aws:ecs:task',
    resource: `task/${n}`,
  }));

describe('what a target came to', () => {
  it.each<[string, string[], number, number | null]>([
    ['ALL', [], 4, 4],
    ['COUNT(3)', [], 2, 2],
    ['COUNT(3)', [], 3, null],
    ['COUNT(1)', ['task/0', 'task/1'], 1, 2],
    ['PERCENT(50)', [], 2, 4],
    ['PERCENT(30)', [], 0, 0],
    ['SOME', [], 2, null],
  ])('%s of %j that hits %i matched %j', (mode, arns, hits, matching) => {
    const [fact] = targetFacts([target(mode, arns)], hit(hits));
    expect(fact).toMatchObject({ targetName: 'tasks', matching });
    expect(fact?.resources).toHaveLength(hits);
  });

  it('never takes more to match than do, whatever the per cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 5_000 }),
        (percent, matching) => {
          // AWS rounds down.
          const hits = Math.floor((matching * percent) / 100);
          const [fact] = targetFacts(
            [target(`PERCENT(${percent})`)],
            hit(hits),
          );
          const assumed = fact?.matching ?? -1;
          expect(assumed).toBeLessThanOrEqual(matching);
          expect(assumed * percent).toBeGreaterThanOrEqual(hits * 100);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('counts a resource once, and keeps targets apart', () => {
    const two = [target('ALL'), { ...target('ALL'), name: 'others' }];
    const facts = targetFacts(two, [...hit(2), ...hit(2)]);
    expect(facts.map(({ resources }) => resources.length)).toEqual([2, 0]);
  });
});
