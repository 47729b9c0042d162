import { ChartBand } from '../evidence/chart/chartMarks';

const LETTER = 6.5;
const GAP = 8;
const NARROWEST = 2;

/** A band in pixels, with its name where there is room for one. */
export interface PlacedBand {
  phase: ChartBand['phase'];
  left: number;
  width: number;
  name: string;
  nameAt: number | null;
}

/**
 * Bands within the axis, their names beside each other even over a short one.
 *
 * @param x - from epoch seconds to pixels
 */
export function placeBands(
  bands: ChartBand[],
  { left, right }: { left: number; right: number },
  x: (at: number) => number,
): PlacedBand[] {
  const within = (at: number) => Math.min(right, Math.max(left, x(at)));
  let free = left;
  return bands.map(({ phase, from, to, name }) => {
    const start = within(from);
    const width = Math.max(NARROWEST, within(to) - start);
    const nameAt = Math.max(free, start + 2);
    const end = nameAt + name.length * LETTER;
    const fits = end <= right && (phase !== 'before' || end <= start + width);
    if (fits) free = end + GAP;
    return { phase, left: start, width, name, nameAt: fits ? nameAt : null };
  });
}
