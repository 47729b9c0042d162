import type { SimulatedClock } from '../clock/SimulatedClock';
import { populateCell } from '../worlds/populateCell';
import type { World } from '../worlds/World';
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
    this.sinks = new Sinks(this.clock);
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
      peer: id => this.cell(id, region),
    });
    this.#cells.set(key, cell);
    return cell;
  }

  /** Makes everything as it was at the start; time does not go back. */
  reset(): void {
    this.clock.forget();
    this.ids = new Ids(this.seed);
    this.sessions = new Sessions();
    this.sinks = new Sinks(this.clock);
    this.#cells = new Map();
    this.#populate();
  }

  #populate(): void {
    for (const declared of this.world.cells) {
      const cell = this.cell(declared.accountId, declared.region);
      populateCell({ simulation: this, cell, declared });
      cell.fis.catchUp();
    }
  }
}
