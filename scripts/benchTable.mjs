/* Measures how fast the table of services mounts, beside a plain one. */
import { install } from './lib/install.mjs';
import { ensureToolchain, fail, step } from './lib/toolchain.mjs';

ensureToolchain(import.meta.url);
await install();
const { measureTables } = await import('./table/measureTables.mjs');

const ROWS = 10_000;
const LEAST_RATIO = 20;
const MOST_NODES = 2_000;

step(`Mounting ${ROWS} services in a browser`);
const { windowed, plain } = await measureTables({
  rows: ROWS,
  // A plain table takes so long that chance hardly matters.
  mounts: { windowed: 5, plain: 1 },
});
const ratio = plain.ms / windowed.ms;
console.table({
  'as it is': { 'mount ms': Math.round(windowed.ms), nodes: windowed.nodes },
  'all rows': { 'mount ms': Math.round(plain.ms), nodes: plain.nodes },
});
console.log(
  `${ratio.toFixed(0)} times faster than a plain table; target ${LEAST_RATIO}`,
);
console.log(`${windowed.nodes} nodes; target ${MOST_NODES} at most`);

if (ratio < LEAST_RATIO) {
  fail('The table mounts too slowly.', 'Look at what is done for each row.');
}
if (windowed.nodes > MOST_NODES) {
  fail('The table has too many nodes.', 'Look at its window and its marks.');
}
