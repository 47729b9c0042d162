/** Sizes of the drawing, in its own units. */
export const WIDTH = 1152;
/** Where the axis begins; the names of the actions stand before it. */
export const LEFT = 320;
export const RIGHT = 1030;
export const HEAD = 18;
export const ROW = 38;
export const BAR = 22;

/** The upper edge of the bar of a row. */
export function barTop(index: number): number {
  return HEAD + index * ROW + 8;
}
