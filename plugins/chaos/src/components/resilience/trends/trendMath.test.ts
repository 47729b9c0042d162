import fc from 'fast-check';
import { definitionChanges } from './definitionChanges';
import { areaPath, trendStretches } from './trendPaths';
import { trendScale } from './trendScale';

const dayAt = (offset: number) =>
  new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);

describe('definitionChanges', () => {
  it('finds the first day of each definition but the first', () => {
    const days = ['a', 'a', 'b', 'b', 'a'].map(definition => ({ definition }));
    expect(definitionChanges(days)).toEqual([2, 4]);
    expect(definitionChanges([])).toEqual([]);
  });
});

describe('trendStretches', () => {
  it('stands areas on each other and keeps gaps', () => {
    const days = [0, 3, 7].map(dayAt);
    const [lower, upper] = trendStretches(
      [{ values: [2, null, 1] }, { values: [3, 4, 5] }],
      days,
      true,
    );
    expect(lower).toEqual([
      [{ index: 0, low: 0, high: 2 }],
      [{ index: 2, low: 0, high: 1 }],
    ]);
    expect(upper).toEqual([
      [
        { index: 0, low: 2, high: 5 },
        { index: 1, low: 0, high: 4 },
      ],
      [{ index: 2, low: 1, high: 6 }],
    ]);
  });
});

describe('areaPath', () => {
  it('is a bar where a day stands alone, so that it can be seen', () => {
    const scale = trendScale(['2026-01-01', '2026-01-02'], 10, 400);
    const alone = areaPath([{ index: 1, low: 0, high: 10 }], scale);
    const across = [...alone.matchAll(/([\d.]+) [\d.]+/g)].map(([, x]) =>
      Number(x),
    );
    expect(new Set(across).size).toBe(2);
    expect(Math.max(...across) - Math.min(...across)).toBeCloseTo(8);
    expect(alone.endsWith('Z')).toBe(true);
  });
});

describe('trendScale', () => {
  it('keeps all days and values within the chart, in their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(700), { minLength: 1, maxLength: 60 }),
        fc.nat(20_000),
        fc.integer({ min: 200, max: 2_000 }),
        (offsets, most, width) => {
          const days = offsets.sort((a, b) => a - b).map(dayAt);
          const { x, y, left, right, top, floor, ticks } = trendScale(
            days,
            most,
            width,
          );
          const across = days.map((_, index) => x(index));
          expect(across).toEqual([...across].sort((a, b) => a - b));
          expect(across[0]).toBeGreaterThanOrEqual(left);
          expect(across.at(-1)).toBeLessThanOrEqual(right + 0.001);
          expect(y(0)).toBe(floor);
          expect(y(most)).toBeGreaterThanOrEqual(top - 0.001);
          expect(ticks.length).toBeLessThanOrEqual(6);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        },
      ),
    );
  });
});
