/* Measures how many requests per second the simulator answers. */
import { measureReads } from './measureReads.mjs';

const FEWEST = 5_000;

/** Lists are as slow as they are long; the others have to be quick. */
const isHeldToIt = ({ name }) => name.startsWith('Get');

const rows = await measureReads({ clients: 32, seconds: 2, rounds: 3 });
const floor = rows[0].requestsPerSecond;
console.table(
  rows.map(row => ({
    request: row.name,
    'requests / s': Math.round(row.requestsPerSecond),
    'share of the floor': Number((row.requestsPerSecond / floor).toFixed(2)),
  })),
);
const slow = rows.filter(
  row => isHeldToIt(row) && row.requestsPerSecond < FEWEST,
);
if (slow.length > 0) {
  const names = slow.map(({ name }) => name).join(', ');
  console.error(`ERROR: fewer than ${FEWEST} requests per second: ${names}`);
  process.exitCode = 1;
}
