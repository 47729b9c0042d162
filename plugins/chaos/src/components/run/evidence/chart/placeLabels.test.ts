import fc from 'fast-check';
import { placeLabels } from './placeLabels';

const edges = { from: 0, to: 500, gap: 4 };

describe('placeLabels', () => {
  it('puts words to the right of what they belong to', () => {
    expect(placeLabels([{ x: 100, width: 80 }], edges)).toEqual([
      { left: 104, row: 0 },
    ]);
  });

  it('puts them to the left where the edge is near', () => {
    expect(placeLabels([{ x: 480, width: 80 }], edges)).toEqual([
      { left: 396, row: 0 },
    ]);
  });

  it('never lets words of a row run into each other or out of the drawing', () => {
    const label = fc.record({
      x: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), labels => {
        const placed = placeLabels(labels, edges).map((each, index) => ({
          ...each,
          right: each.left + labels[index]!.width,
        }));
        const clashes = placed.flatMap((one, index) =>
          placed
            .slice(index + 1)
            .filter(
              two =>
                one.row === two.row &&
                one.left < two.right &&
                two.left < one.right,
            ),
        );
        expect(clashes).toEqual([]);
        expect(
          placed.filter(({ left, right }) => left < 0 || right > 500),
        ).toEqual([]);
      }),
    );
  });
});
