/** `m` of `n` consecutive bins. */
export interface Persistence {
  m: number;
  n: number;
}

/**
 * Level that at least `m` of `n` consecutive bins reach somewhere in the window:
 * the largest m-th largest value of all stretches of n bins. Gaps reach nothing.
 * -Infinity when no stretch has m values.
 */
export function scanPeak(
  values: ArrayLike<number>,
  { m, n }: Persistence,
  { from, to }: { from: number; to: number },
): number {
  let peak = -Infinity;
  const top = new Array<number>(m).fill(-Infinity);
  for (let start = from; start < Math.max(from + 1, to - n + 1); start += 1) {
    const stop = Math.min(to, start + n);
    let higher = 0;
    for (let i = start; i < stop; i += 1) if (values[i]! > peak) higher += 1;
    // Few stretches are higher than all before them.
    if (higher < m) continue;
    top.fill(-Infinity);
    for (let i = start; i < stop; i += 1) {
      const value = values[i]!;
      if (!(value > top[m - 1]!)) continue;
      let place = m - 1;
      while (place > 0 && top[place - 1]! < value) {
        top[place] = top[place - 1]!;
        place -= 1;
      }
      top[place] = value;
    }
    peak = top[m - 1]!;
  }
  return peak;
}
