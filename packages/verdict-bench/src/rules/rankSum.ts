/**
 * One-sided Mann-Whitney test by the normal approximation, with correction for
 * ties and continuity.
 *
 * @returns chance that `after` ranks so high if nothing had changed
 */
export function rankSum(before: number[], after: number[]): number {
  const all = [...before, ...after].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  let ties = 0;
  for (let i = 0; i < all.length; ) {
    let next = i;
    while (next < all.length && all[next] === all[i]) next += 1;
    ranks.set(all[i]!, (i + next + 1) / 2);
    ties += (next - i) ** 3 - (next - i);
    i = next;
  }
  const n = after.length;
  const m = before.length;
  const total = n + m;
  const rankOfAfter = after.reduce((sum, value) => sum + ranks.get(value)!, 0);
  const u = rankOfAfter - (n * (n + 1)) / 2;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (variance <= 0) return 1;
  const z = (u - (n * m) / 2 - 0.5) / Math.sqrt(variance);
  return upperTail(z);
}

/** Upper tail of the standard normal distribution by numeric integration. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const steps = 200;
  const width = 10 / steps;
  let area = 0;
  for (let i = 0; i < steps; i += 1) {
    const x = z + (i + 0.5) * width;
    area += Math.exp((-x * x) / 2) * width;
  }
  return area / Math.sqrt(2 * Math.PI);
}
