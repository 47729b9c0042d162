import fc from 'fast-check';
import { sparkPoints } from './sparkPoints';

const score = fc.option(fc.integer({ min: 0, max: 1000 }));
const height = 24;

describe('sparkPoints', () => {
  it('keeps each known score within its box and leaves gaps as gaps', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 31 }), trend => {
        const points = sparkPoints(trend, 64, height).flat();
        expect(points).toHaveLength(trend.filter(each => each !== null).length);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(64);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('draws the same change as high wherever it happens', () => {
    const rise = (from: number) => {
      const [line = []] = sparkPoints([from, from + 100], 64, height);
      return line[0]!.y - line[1]!.y;
    };
    expect(rise(0)).toBeCloseTo(rise(650), 0);
    expect(rise(0)).toBeGreaterThan(3);
  });

  it('breaks the line where nothing is known', () => {
    expect(sparkPoints([100, null, 200, 300], 64, height)).toHaveLength(2);
  });
});
