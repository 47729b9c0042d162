import { SimulatedClock } from './clock/SimulatedClock';
import { ControlSurface } from './control/ControlSurface';
import { recordStart } from './control/recordStart';
import { HttpServer } from './server/HttpServer';
import { RequestHandler } from './server/RequestHandler';
import { services } from './server/services';
import type { Quotas } from './services/fis/quotas';
import { Simulation } from './state/Simulation';
import type { Sinks } from './state/sinks';
import type { RateLimit } from './throttling';
import { emptyWorld } from './worlds/emptyWorld';
import { validateWorld } from './worlds/validateWorld';
import type { World } from './worlds/World';

/** Where the simulator reports what goes wrong inside it. @public */
export interface SimulatorLogger {
  error(message: string): void;
}

/** How a simulator is started. @public */
export interface SimulatorOptions {
  /** Default 4566; 0 takes any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Equal seeds give equal ids, choices and metrics. Default 1. */
  seed?: number;
  /** Default: the machine's time. A clock belongs to one simulator. */
  clock?: SimulatedClock;
  /** What exists at the start. Default: nothing. */
  world?: World;
  /** Refuse requests that carry no signature with 403. Default false. */
  requireSignature?: boolean;
  /** Quotas of FIS that differ from AWS's defaults. */
  quotas?: Partial<Quotas>;
  /**
   * How fast requests may come, per account and region and in simulated time;
   * the first limit that fits counts. Default: none. See `awsRateLimits`.
   */
  rateLimits?: readonly RateLimit[];
  logger?: SimulatorLogger;
}

/** A simulator that listens. @public */
export interface Simulator {
  /** The endpoint for AWS clients. */
  readonly url: string;
  readonly port: number;
  readonly clock: SimulatedClock;
  /** What services left in S3, CloudWatch Logs and EventBridge. */
  readonly sinks: Sinks;
  /** Ends all connections and forgets everything. */
  stop(): Promise<void>;
}

/**
 * Starts an AWS on one local port.
 *
 * @throws InputError when the world is not valid.
 * @throws ConflictError when the port is in use.
 *
 * @example
 * ```ts
 * const simulator = await startSimulator({ port: 0 });
 * const fis = new FisClient({ endpoint: simulator.url, region: 'us-east-1' });
 * ```
 *
 * @public
 */
export async function startSimulator(
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const { port = 4566, host = '127.0.0.1', seed = 1 } = options;
  const { clock = SimulatedClock.real(), requireSignature = false } = options;
  const world = validateWorld(options.world ?? emptyWorld);
  const simulation = new Simulation({
    clock,
    seed,
    world,
    quotas: options.quotas,
  });
  const control = new ControlSurface(simulation, options.rateLimits);
  const record = recordStart(control.ledger, clock);
  const handler = new RequestHandler({
    simulation,
    control,
    services,
    requireSignature,
    observe(handled) {
      const { service, operation, caller } = handled;
      control.counters.add(service, operation, caller.accountId);
      record(handled);
    },
    reportFailure(error) {
      const detail = error instanceof Error ? error.stack : String(error);
      options.logger?.error(`A request failed inside the simulator: ${detail}`);
    },
  });
  const server = await HttpServer.listen({
    host,
    port,
    async answer(request) {
      clock.settle();
      return control.owns(request.path)
        ? control.handle(request)
        : handler.answer(request);
    },
  });
  return {
    url: server.url,
    port: server.port,
    clock,
    get sinks() {
      return simulation.sinks;
    },
    async stop() {
      clock.forget();
      await server.stop();
    },
  };
}
