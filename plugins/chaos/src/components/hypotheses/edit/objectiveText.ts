import { readDuration } from '@faultline/plugin-chaos-common';

const UNITS: Record<string, number> = { s: 1, min: 60, m: 60, h: 3600 };

/**
 * Reads a length of time as people write it: `90 s`, `5 min`, `1 h 30 min`, or
 * as ISO 8601 has it: `PT5M`.
 *
 * @returns seconds; NaN for another text
 */
export function readObjective(text: string): number {
  const plain = text.trim();
  const iso = readDuration(plain.toUpperCase());
  if (iso !== undefined) return iso;
  if (!/^(\d+(\.\d+)?\s*(s|min|m|h)\s*)+$/.test(plain)) return NaN;
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*(min|s|m|h)/g)];
  return Math.round(
    parts.reduce(
      (sum, [, count, unit]) => sum + Number(count) * UNITS[unit ?? '']!,
      0,
    ),
  );
}
