import { performance } from 'node:perf_hooks';
import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { SimulatedClock } from '../src/clock/SimulatedClock';
import { startSimulator } from '../src/startSimulator';
import { largeWorld } from './largeWorld';

const SERVICES = 200;
const DAY_SECONDS = 24 * 3600;
const ROUNDS = 20;

const megabytes = () => {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

const elapsed = async (work: () => unknown) => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

/** Ten metrics over the last 24 hours, by the minute. */
function dayOfMetrics(now: number) {
  const names = ['Invocations', 'Errors', 'Duration', 'Throttles'];
  return new GetMetricDataCommand({
    StartTime: new Date(now - DAY_SECONDS * 1000),
    EndTime: new Date(now),
    MetricDataQueries: [...Array(10).keys()].map(index => ({
      Id: `m${index}`,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/Lambda',
          MetricName: names[index % names.length],
          Dimensions: [{ Name: 'FunctionName', Value: `service-${index}` }],
        },
        Period: 60,
        Stat: names[index % names.length] === 'Duration' ? 'p95' : 'Sum',
      },
    })),
  });
}

async function main() {
  const world = largeWorld(SERVICES);
  const runs = world.cells.flatMap(({ history = [] }) => history).length;
  const before = megabytes();
  const clock = SimulatedClock.manual({
    start: new Date('2026-11-02T10:00:00Z'),
  });
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const simulator = await startSimulator({ port: 0, world, clock });
  const startMs = performance.now() - begin;
  const { user } = process.cpuUsage(cpu);
  const memory = megabytes() - before;
  const client = new CloudWatchClient({
    endpoint: simulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'secret' },
  });
  const reads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    reads.push(await elapsed(() => client.send(dayOfMetrics(clock.now()))));
  }
  reads.sort((a, b) => a - b);
  const advanceMs = await elapsed(() => clock.advance(DAY_SECONDS));
  client.destroy();
  await simulator.stop();
  const lines = [
    `services                          ${SERVICES}`,
    `runs in 90 days                   ${runs}`,
    `start                             ${startMs.toFixed(0)} ms (${(
      user / 1000
    ).toFixed(0)} ms of processor time)`,
    `memory                            ${memory.toFixed(0)} MB`,
    `10 metrics, 24 h by the minute    ${reads[ROUNDS / 2]?.toFixed(
      1,
    )} ms median, client included`,
    `24 h of evaluating alarms         ${advanceMs.toFixed(0)} ms`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
