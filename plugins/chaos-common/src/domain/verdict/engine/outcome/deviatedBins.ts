/**
 * Bins that belong to the deviation: the breaches and what lies between them.
 * Breaches farther apart than a hold are two deviations with a recovery between.
 */
export function deviatedBins(breaches: Uint8Array, hold: number): number[] {
  const bins: number[] = [];
  let last = -1;
  for (
    let bin = breaches.indexOf(1);
    bin >= 0 && bin < breaches.length;
    bin += 1
  ) {
    if (breaches[bin] !== 1) continue;
    const from = last >= 0 && bin - last <= hold ? last + 1 : bin;
    for (let between = from; between <= bin; between += 1) bins.push(between);
    last = bin;
  }
  return bins;
}
