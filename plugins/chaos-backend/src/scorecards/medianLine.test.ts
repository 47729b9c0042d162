import fc from 'fast-check';
import { medianLine } from './medianLine';

const line = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), {
  minLength: 5,
  maxLength: 5,
});

describe('medianLine', () => {
  it('takes the middle of what is known at each place', () => {
    expect(
      medianLine([
        [10, 1, null],
        [30, 2, null],
        [20, null, null],
      ]),
    ).toEqual([20, 1.5, null]);
    expect(medianLine([])).toEqual([]);
  });

  it('lies between the lowest and the highest, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), lines => {
        const middle = medianLine(lines);
        expect(medianLine([...lines].reverse())).toEqual(middle);
        middle.forEach((value, place) => {
          const known = lines.flatMap(each => each[place] ?? []);
          expect(value === null).toBe(known.length === 0);
          expect(value ?? 0).toBeGreaterThanOrEqual(
            Math.min(...known, 1000) * Number(value !== null),
          );
          expect(value ?? 0).toBeLessThanOrEqual(Math.max(...known, 0));
        });
      }),
    );
  });
});
