import { createHash } from 'node:crypto';

/** What randomness is derived from; equal parts give equal results. */
export type SeedParts = readonly (string | number)[];

function digest(parts: SeedParts): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

/** A number in [0, 1) that depends on nothing but the parts. */
export function fraction(...parts: SeedParts): number {
  return digest(parts).readUInt32BE(0) / 2 ** 32;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Letters and digits that depend on nothing but the parts (at most 32). */
export function letters(length: number, ...parts: SeedParts): string {
  return Array.from(digest(parts).subarray(0, length))
    .map(byte => BASE62.charAt(byte % BASE62.length))
    .join('');
}

/** The items in an order that depends on nothing but the parts. */
export function shuffled<T>(items: readonly T[], ...parts: SeedParts): T[] {
  return items
    .map((item, index) => ({ item, rank: fraction(...parts, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** A UUID that depends on nothing but the parts. */
export function uuid(...parts: SeedParts): string {
  const hex = digest(parts).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
