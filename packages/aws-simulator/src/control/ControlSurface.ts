import { AwsError } from '../server/AwsError';
import { malformedRequest } from '../server/commonErrors';
import type { WireRequest, WireResponse } from '../server/WireRequest';
import type { Simulation } from '../state/Simulation';
import { parseRateLimits, Throttles } from '../throttling';
import type { RateLimit } from '../throttling';
import { Counters } from './Counters';
import { parseFaultRules } from './FaultRule';
import { FaultRules } from './FaultRules';
import { Ledger } from './Ledger';

const PREFIX = '/_simulator/';

function parse(request: WireRequest): unknown {
  const text = request.body.toString('utf8').trim();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw malformedRequest('The request body is not valid JSON.');
  }
}

function respond(status: number, body: object): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The endpoints below `/_simulator`, which are not AWS's. */
export class ControlSurface {
  readonly ledger = new Ledger();
  readonly counters = new Counters();
  readonly faults = new FaultRules();

  readonly throttles: Throttles;

  /** @param rateLimits - In force until others are put */
  constructor(
    private readonly simulation: Simulation,
    rateLimits: readonly RateLimit[] = [],
  ) {
    this.throttles = new Throttles(rateLimits);
  }

  owns(path: string): boolean {
    return path.startsWith(PREFIX);
  }

  handle(request: WireRequest): WireResponse {
    try {
      return respond(200, this.#route(request));
    } catch (error) {
      if (error instanceof AwsError) {
        return respond(error.status, { message: error.message });
      }
      throw error;
    }
  }

  #route(request: WireRequest): object {
    switch (`${request.method} ${request.path.slice(PREFIX.length)}`) {
      case 'GET health':
        return { status: 'ok', world: this.simulation.world.name };
      case 'GET clock':
        return this.#clock();
      case 'POST clock':
        return this.#advance(parse(request));
      case 'POST reset':
        return this.#reset();
      case 'GET ledger':
        return { entries: this.ledger.list() };
      case 'GET counters':
        return { counters: this.counters.all() };
      case 'GET faults':
        return { rules: this.faults.list() };
      case 'PUT faults':
        this.faults.replace(parseFaultRules(parse(request)));
        return { rules: this.faults.list() };
      case 'GET throttling':
        return { limits: this.throttles.list() };
      case 'PUT throttling':
        this.throttles.replace(parseRateLimits(parse(request)));
        return { limits: this.throttles.list() };
      default:
        throw new AwsError(
          'NotFound',
          404,
          `There is no ${request.method} ${request.path}. See the README for what is offered.`,
        );
    }
  }

  #clock(): object {
    const { clock } = this.simulation;
    return { now: new Date(clock.now()).toISOString(), mode: clock.mode };
  }

  #advance(body: unknown): object {
    const seconds =
      typeof body === 'object' && body !== null && 'advanceSeconds' in body
        ? body.advanceSeconds
        : undefined;
    if (
      typeof seconds !== 'number' ||
      !Number.isFinite(seconds) ||
      seconds < 0
    ) {
      throw malformedRequest(
        'Send {"advanceSeconds": n} with a number of seconds, 0 or more.',
      );
    }
    this.simulation.clock.advance(seconds);
    return this.#clock();
  }

  #reset(): object {
    this.simulation.reset();
    this.ledger.clear();
    this.counters.clear();
    this.faults.replace([]);
    this.throttles.reset();
    return this.#clock();
  }
}
