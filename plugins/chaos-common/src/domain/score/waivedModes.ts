interface Weighted {
  weight: number;
  value: number;
  waived: boolean;
}

/**
 * Lets each waiver take its failure mode out only where that helps: a waiver
 * excuses a gap and never hides evidence that is better than the rest. So the
 * end of a waiver cannot raise a score, and neither can time alone.
 */
export function bestWithout<T extends Weighted>(modes: readonly T[]): T[] {
  let weight = 0;
  let points = 0;
  for (const mode of modes) {
    if (mode.waived) continue;
    weight += mode.weight;
    points += mode.weight * mode.value;
  }
  const kept = new Set<T>();
  const best = modes
    .filter(({ waived }) => waived)
    .sort((a, b) => b.value - a.value);
  for (const mode of best) {
    // With nothing else to count, what has evidence counts.
    if (weight === 0 ? mode.value <= 0 : mode.value <= points / weight) break;
    kept.add(mode);
    weight += mode.weight;
    points += mode.weight * mode.value;
  }
  return modes.map(mode =>
    kept.has(mode) ? { ...mode, waived: false } : mode,
  );
}
