/* A chaos backend that its parent may kill. Run with the connection string, the endpoint of AWS and the regions. */
import { catalogEntity } from '../bench/sampleData.mjs';
import { require } from '../bench/sources.mjs';
import { startBackend } from '../bench/startBackend.mjs';
import { prepareCrashPoints } from './crashPoints.mjs';

const [connection, endpoint, regions] = process.argv.slice(2);
const arm = prepareCrashPoints();
const db = require('knex')({ client: 'pg', connection });
const { url } = await startBackend({
  db,
  endpoint,
  entities: [catalogEntity('orders', 0)],
  environment: 'test',
  regions: regions.split(','),
});

process.on('message', ({ point, signal }) => {
  arm(point, signal);
  process.send({ armed: point });
});
process.on('disconnect', () => process.exit(0));
process.send({ url });
