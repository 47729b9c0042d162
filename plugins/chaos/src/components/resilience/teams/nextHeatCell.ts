export interface HeatPosition {
  row: number;
  column: number;
}

const STEPS: Record<string, HeatPosition> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * Where a key leads in a grid with holes: to the next cell in its direction
 * that is none, Home and End to the first and last of the row. Null: the key
 * means nothing here, or nothing lies there.
 *
 * @param grid - rows of cells; false: nothing is there
 */
export function nextHeatCell(
  grid: readonly (readonly boolean[])[],
  { row, column }: HeatPosition,
  key: string,
): HeatPosition | null {
  const cells = grid[row] ?? [];
  if (key === 'Home') return { row, column: cells.indexOf(true) };
  if (key === 'End') return { row, column: cells.lastIndexOf(true) };
  const step = STEPS[key];
  if (!step) return null;
  const next = { row: row + step.row, column: column + step.column };
  const cell = grid[next.row]?.[next.column];
  if (cell === undefined) return null;
  return cell ? next : nextHeatCell(grid, next, key);
}
