import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/toolchain.mjs';

const FILE = path.join(root, 'scripts/mutations/guards.json');

/** How many guards of each kind each file has. */
function countsOf(mutations) {
  const counts = {};
  for (const { file, kind } of mutations) {
    counts[file] ??= {};
    counts[file][kind] = (counts[file][kind] ?? 0) + 1;
  }
  return Object.fromEntries(
    Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Writes down how many guards there are, and returns where. */
export function writeCounts(mutations) {
  writeFileSync(FILE, `${JSON.stringify(countsOf(mutations), null, 2)}\n`);
  return FILE;
}

/** Where there are more or fewer guards than was written down, in words. */
export function checkCounts(mutations) {
  const now = countsOf(mutations);
  const before = JSON.parse(readFileSync(FILE, 'utf8'));
  const files = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return files.flatMap(file => {
    const kinds = { ...before[file], ...now[file] };
    return Object.keys(kinds).flatMap(kind => {
      const [was, is] = [before[file]?.[kind] ?? 0, now[file]?.[kind] ?? 0];
      return was === is ? [] : [`${file}: ${is} of ${kind}, was ${was}`];
    });
  });
}
