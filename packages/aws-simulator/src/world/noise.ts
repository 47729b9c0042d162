/** A 32-bit key of a text (FNV-1a). */
export function keyOf(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0000')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A number in [0, 1) that depends on nothing but key and index. Cheap, because
 * a day of metrics asks for thousands of them.
 */
export function uniform(key: number, index: number): number {
  let hash = Math.imul(key ^ (index | 0), 0x9e3779b1);
  hash ^= Math.imul(Math.floor(index / 2 ** 32) + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Roughly normal with mean 0 and deviation 1, within ±3.5. */
export function gaussian(key: number, index: number): number {
  const sum =
    uniform(key, index) +
    uniform(key ^ 0x5bd1e995, index) +
    uniform(key ^ 0x27d4eb2f, index) +
    uniform(key ^ 0x165667b1, index);
  return (sum - 2) * Math.sqrt(3);
}

/** The whole number below or above, so that the mean is the given one. */
export function whole(value: number, key: number, index: number): number {
  return Math.floor(value + uniform(key, index));
}
