import fc from 'fast-check';
import { nextHeatCell } from './nextHeatCell';

const grid = [
  [true, true, false, true],
  [true, false, false, false],
  [true, true, true, false],
];

describe('nextHeatCell', () => {
  it.each([
    ['ArrowRight', { row: 0, column: 1 }, { row: 0, column: 3 }],
    ['ArrowLeft', { row: 0, column: 3 }, { row: 0, column: 1 }],
    ['ArrowDown', { row: 0, column: 1 }, { row: 2, column: 1 }],
    ['ArrowDown', { row: 0, column: 3 }, null],
    ['ArrowUp', { row: 0, column: 0 }, null],
    ['End', { row: 2, column: 0 }, { row: 2, column: 2 }],
    ['Home', { row: 0, column: 3 }, { row: 0, column: 0 }],
    ['Enter', { row: 0, column: 0 }, null],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(nextHeatCell(grid, from, key)).toEqual(to);
  });

  it('never leads to a hole', () => {
    const cells = fc.array(fc.array(fc.boolean(), { minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        cells,
        fc.nat(4),
        fc.nat(5),
        fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
        (any, row, column, key) => {
          const next = nextHeatCell(any, { row, column }, key);
          expect(next === null || any[next.row]?.[next.column]).toBe(true);
        },
      ),
    );
  });
});
