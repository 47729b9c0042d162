const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440];
const MOST = 8;

/**
 * Whole minutes of the clock for the axis, at most eight.
 *
 * @param from - epoch milliseconds, as `to`
 * @param most - as many have room
 */
export function ticks(from: number, to: number, most = MOST): number[] {
  const minutes = (to - from) / 60_000;
  const step =
    (STEPS_MIN.find(each => minutes / each <= Math.min(most, MOST) - 1) ??
      Math.ceil(minutes / Math.min(most, MOST))) * 60_000;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}
