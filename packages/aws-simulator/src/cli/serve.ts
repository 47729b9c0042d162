import { startSimulator } from '../startSimulator';
import { awsRateLimits } from '../throttling';
import { loadWorld } from '../worlds';

/** Listens until the process is asked to end. */
export async function serve(options: {
  port: number;
  host: string;
  seed: number;
  world: string;
  throttle: boolean;
}): Promise<void> {
  const { port, host, seed, throttle } = options;
  const world = await loadWorld(options.world);
  const simulator = await startSimulator({
    port,
    host,
    seed,
    world,
    rateLimits: throttle ? awsRateLimits : [],
    logger: { error: message => process.stderr.write(`${message}\n`) },
  });
  process.stdout.write(
    `AWS simulator with world ${world.name} listens on ${simulator.url}\n`,
  );
  const stop = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    simulator.stop().catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
