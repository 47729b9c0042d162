import type { SimulatedClock } from '../clock/SimulatedClock';
import { LivingWorld } from '../world/LivingWorld';
import { declareHealthChecks } from '../worlds/declareHealthChecks';
import { populateCell } from '../worlds/populateCell';
import type { World } from '../worlds/World';
import { FunctionMetrics } from '../services/cloudwatch/metrics/FunctionMetrics';
import { Account } from './Account';
import { Cell } from './Cell';
import { QUOTAS } from '../services/fis/quotas';
import type { Quotas } from '../services/fis/quotas';
import { Ids } from './Ids';
import { Sessions } from './Sessions';
import { Sinks } from './sinks';

/** All state of the simulated AWS. */
export class Simulation {
  readonly clock: SimulatedClock;
  readonly seed: number;
  readonly world: World;
  ids: Ids;
  sessions = new Sessions();
  /** What services leave for S3, CloudWatch Logs and EventBridge. */
  sinks: Sinks;
  #cells = new Map<string, Cell>();
  #accounts = new Map<string, Account>();

  /** What behaves behind the resources. */
  living: LivingWorld;

  readonly #quotas: Quotas;

  constructor(options: {
    clock: SimulatedClock;
    seed: number;
    world: World;
    quotas?: Partial<Quotas>;
  }) {
    this.clock = options.clock;
    this.seed = options.seed;
    this.world = options.world;
    this.#quotas = { ...QUOTAS, ...options.quotas };
    this.ids = new Ids(this.seed);
    this.sinks = this.#newSinks();
    this.living = this.#enliven();
    this.#populate();
  }

  /** The cell of an account and region; it comes into being when asked for. */
  cell(accountId: string, region: string): Cell {
    const key = `${accountId}/${region}`;
    const known = this.#cells.get(key);
    if (known) {
      return known;
    }
    const { clock, seed, world } = this;
    const declared = world.cells.find(
      each => each.accountId === accountId && each.region === region,
    );
    const account = world.accounts.find(({ id }) => id === accountId);
    const cell = new Cell({
      accountId,
      region,
      clock,
      seed,
      resources: declared?.resources ?? [],
      roles: account?.roles ?? [],
      failures: declared?.actionFailures ?? [],
      sinks: this.sinks,
      quotas: this.#quotas,
      calmness: metric => this.living.calmness(metric),
      peer: id => this.cell(id, region),
    });
    this.#cells.set(key, cell);
    cell.fis.engine.addObserver(this.living.experiments);
    const metrics = this.living.metricsIn(accountId, region);
    cell.metrics.addSource(FunctionMetrics.of(cell, metrics));
    return cell;
  }

  /** What an account has that belongs to no region. */
  account(id: string): Account {
    const known = this.#accounts.get(id) ?? new Account(id, this.clock);
    this.#accounts.set(id, known);
    return known;
  }

  /** Makes everything as it was at the start; time does not go back. */
  reset(): void {
    this.clock.forget();
    this.ids = new Ids(this.seed);
    this.sessions = new Sessions();
    this.sinks = this.#newSinks();
    this.#cells = new Map();
    this.living = this.#enliven();
    this.#accounts = new Map();
    this.#populate();
  }

  #enliven(): LivingWorld {
    const { model = { components: [] } } = this.world;
    const { seed, clock } = this;
    return new LivingWorld(model, { seed, now: clock.now() });
  }

  #newSinks(): Sinks {
    const sinks = new Sinks(this.clock);
    sinks.events.subscribe(event =>
      this.cell(event.account, event.region).queues.deliver(event),
    );
    return sinks;
  }

  #populate(): void {
    for (const { id, dashboards = [] } of this.world.accounts) {
      for (const { name, body } of dashboards) {
        this.account(id).dashboards.put(name, JSON.stringify(body));
      }
    }
    declareHealthChecks(this);
    for (const declared of this.world.cells) {
      const cell = this.cell(declared.accountId, declared.region);
      populateCell({ simulation: this, cell, declared });
      cell.fis.catchUp();
    }
  }
}
