import fc from 'fast-check';
import type { Threshold } from '../verdict';
import { countBreached, findBreaches } from './findBreaches';

const below = (value: number, m = 1, n = 1): Threshold => ({
  op: '<',
  value,
  m,
  n,
});

describe('findBreaches', () => {
  it('counts m of the last n values, and gaps as no breach', () => {
    const values = [1, 9, 1, 9, null, 9, 9, 1, 1, 9];
    expect(findBreaches(values, below(5, 2, 3))).toEqual([
      { first: 3, last: 3 },
      { first: 5, last: 7 },
    ]);
  });

  it('takes a value at the limit as the operator has it', () => {
    const at = [5];
    const found = (op: Threshold['op']) =>
      findBreaches(at, { ...below(5), op }).length;
    expect([found('<'), found('<='), found('>'), found('>=')]).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('finds exactly the values whose window holds m that break it', () => {
    const window = fc
      .integer({ min: 1, max: 6 })
      .chain(n => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
    const values = fc.array(
      fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(values, window, (series, [m, n]) => {
        const breaches = findBreaches(series, below(5, m, n));
        const expected = series.flatMap((_, index) => {
          const last = series.slice(Math.max(0, index - n + 1), index + 1);
          const bad = last.filter(value => value !== null && value >= 5);
          return bad.length >= m ? [index] : [];
        });
        const found = breaches.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, step) => first + step),
        );
        expect(found).toEqual(expected);
        expect(countBreached(breaches)).toBe(expected.length);
        breaches.slice(1).forEach(({ first }, index) => {
          expect(first).toBeGreaterThan(breaches[index]!.last + 1);
        });
      }),
    );
  });
});
