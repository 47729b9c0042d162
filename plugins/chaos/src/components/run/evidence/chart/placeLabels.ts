/** Words on a drawing, in its pixels. */
export interface Label {
  /** What the words belong to. */
  x: number;
  width: number;
}

/** Where words stand: their left end, and in which row, from 0. */
export interface Placed {
  left: number;
  row: number;
}

interface Edges {
  from: number;
  to: number;
  /** Between a mark and its words, and between words. */
  gap: number;
}

/**
 * Places words right of what they belong to, or left where the edge is near, each
 * in the first row in which they do not run into others.
 */
export function placeLabels(labels: Label[], edges: Edges): Placed[] {
  const { from, to, gap } = edges;
  const rows: { left: number; right: number }[][] = [];
  return labels.map(({ x, width }) => {
    const isRight = x + gap + width <= to;
    const left = isRight ? x + gap : Math.max(from, x - gap - width);
    const right = left + width;
    const isFree = (taken: (typeof rows)[number]) =>
      taken.every(each => right + gap <= each.left || each.right + gap <= left);
    const free = rows.findIndex(isFree);
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), { left, right }];
    return { left, row };
  });
}
