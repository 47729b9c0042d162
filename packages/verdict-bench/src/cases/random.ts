/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** Even between 0 and 1. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** How many of `trials` succeed. */
  binomial(trials: number, chance: number): number;
}

/** Mulberry32: small, and good enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    pick: list => list[Math.floor(uniform() * list.length)]!,
    binomial(trials, chance) {
      let successes = 0;
      for (let i = 0; i < trials; i += 1)
        if (uniform() < chance) successes += 1;
      return successes;
    },
  };
}
