/** Sizes of the drawing in pixels. */
export interface TimelineSize {
  width: number;
  /** Where the axis begins and ends. */
  left: number;
  right: number;
  /** Height of an action, and where its bar begins in that. */
  row: number;
  bar: number;
  /** Height of an alarm, and where its rail begins in that. */
  railRow: number;
  rail: number;
  /** Names stand above the bars, not before them. */
  narrow: boolean;
  /** As many letters of a name have room. */
  letters: number;
}

export const HEAD = 22;
export const BAR = 22;
export const RAIL = 10;

const NARROW = 860;
const NAMES = 320;
const EDGE = 14;
const LETTER = 7.2;

/**
 * Beside each other where there is room; below each other where there is not, so
 * that a phone shows all of it.
 *
 * @param width - what there is; 0: not known
 */
export function timelineSize(width: number): TimelineSize {
  const known = width || 1152;
  const narrow = known < NARROW;
  return {
    width: known,
    left: narrow ? EDGE : NAMES,
    right: known - EDGE,
    row: narrow ? 64 : 38,
    bar: narrow ? 34 : 8,
    railRow: narrow ? 34 : 20,
    rail: narrow ? 18 : 5,
    narrow,
    letters: Math.floor((narrow ? known : NAMES - EDGE) / LETTER),
  };
}
