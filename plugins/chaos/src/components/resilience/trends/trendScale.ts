/** Where the parts of a chart stand, in pixels. */
export interface TrendScale {
  x: (index: number) => number;
  y: (value: number) => number;
  /** Values at which there are lines across. */
  ticks: number[];
  /** Days, as indices, that are named below. */
  names: number[];
  width: number;
  floor: number;
  top: number;
  left: number;
  right: number;
}

export const CHART_HEIGHT = 216;
const LEFT = 44;
const RIGHT = 12;
/** Room for the names of areas. */
const NAMES = 96;
const TOP = 20;
const BELOW = 24;
const DAY_MS = 86_400_000;
/** Room that the name of a day needs. */
const NAME_WIDTH = 74;

/**
 * The scale of a chart over days. Days stand by their date, so that those
 * without a snapshot leave room.
 *
 * @param days - `2026-11-21`, in order, at least one
 * @param most - the highest value
 * @param named - whether there is room for names on the right
 */
export function trendScale(
  days: readonly string[],
  most: number,
  width: number,
  named = false,
): TrendScale {
  const at = days.map(day => Date.parse(day) / DAY_MS);
  const from = at[0]!;
  const span = Math.max(1, at.at(-1)! - from);
  const right = width - (named ? NAMES : RIGHT);
  const room = Math.max(1, right - LEFT);
  const floor = CHART_HEIGHT - BELOW;
  const step = niceStep(most);
  const end = Math.max(step, Math.ceil(most / step) * step);
  const every = Math.max(1, Math.ceil((days.length * NAME_WIDTH) / room));
  return {
    x: index => LEFT + (room * ((at[index] ?? from) - from)) / span,
    y: value => floor - ((floor - TOP) * value) / end,
    ticks: Array.from({ length: end / step + 1 }, (_, tick) => tick * step),
    names: days.flatMap((_, index) => (index % every === 0 ? [index] : [])),
    width,
    floor,
    top: TOP,
    left: LEFT,
    right,
  };
}

/** A round number that divides the scale in two to five parts. */
function niceStep(most: number): number {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 2.5, 5, 10].find(each => each * power >= rough) ?? 10;
  return Math.max(1, Math.ceil(nice * power));
}
