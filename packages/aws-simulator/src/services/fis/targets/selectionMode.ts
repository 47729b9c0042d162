/** How many of the matching resources an experiment takes. */
export type SelectionMode =
  | { kind: 'all' }
  | { kind: 'count'; count: number }
  | { kind: 'percent'; percent: number };

const GRAMMAR = /^(?:ALL|COUNT\(([1-9]\d*)\)|PERCENT\((100|[1-9]\d?)\))$/;

/** Reads `ALL`, `COUNT(n)` or `PERCENT(n)`. */
export function parseSelectionMode(text: string): SelectionMode | undefined {
  const match = GRAMMAR.exec(text);
  if (!match) {
    return undefined;
  }
  const [, count, percent] = match;
  if (count) {
    return { kind: 'count', count: Number(count) };
  }
  return percent
    ? { kind: 'percent', percent: Number(percent) }
    : { kind: 'all' };
}

/** How many of so many matches are taken; a percentage is rounded down. */
export function selectedCount(text: string, matches: number): number {
  const mode = parseSelectionMode(text);
  switch (mode?.kind) {
    case 'count':
      return Math.min(mode.count, matches);
    case 'percent':
      return Math.floor((matches * mode.percent) / 100);
    default:
      return matches;
  }
}
