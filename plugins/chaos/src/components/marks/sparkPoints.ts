/** The same height in every row, so that slopes compare: 40 points. */
const SPAN = 400;
const INSET = 2.5;

interface Point {
  x: number;
  y: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * Where the scores of a trend stand, in pixels; one list for each stretch
 * without a gap. The height is 40 points around the middle of what occurs, and
 * more only where the scores spread wider than that.
 *
 * @param trend - scores in tenths, oldest first; null: a gap
 */
export function sparkPoints(
  trend: readonly (number | null)[],
  width: number,
  height: number,
): Point[][] {
  const known = trend.filter((each): each is number => each !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = Math.max(SPAN, high - low);
  const floor = (low + high) / 2 - span / 2;
  const step = (width - 2 * INSET) / Math.max(1, trend.length - 1);
  const stretches: Point[][] = [];
  let open: Point[] | undefined;
  trend.forEach((value, index) => {
    if (value === null) {
      open = undefined;
      return;
    }
    if (!open) {
      open = [];
      stretches.push(open);
    }
    const share = (value - floor) / span;
    open.push({
      x: tenth(INSET + index * step),
      y: tenth(height - INSET - share * (height - 2 * INSET)),
    });
  });
  return stretches;
}
