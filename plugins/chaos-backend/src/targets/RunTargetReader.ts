import { Cell, isEnded } from '@faultline/plugin-chaos-common';
import { Lane } from '../aws/AwsClients';
import { FisGateway, FisResolvedTarget } from '../aws/FisGateway';
import { StoredRun } from '../database/RunStore';
import { RunTargetStore } from '../database/RunTargetStore';

/**
 * Reads what AWS resolved for runs. AWS resolves it once and for good, so that
 * it is read once: whoever asks first has it stored for everybody.
 */
export class RunTargetReader {
  readonly #options: RunTargetReaderOptions;
  /** Those of a run that are being read right now, by its id. */
  readonly #reading = new Map<string, Promise<FisResolvedTarget[] | null>>();

  static create(options: RunTargetReaderOptions): RunTargetReader {
    return new RunTargetReader(options);
  }

  private constructor(options: RunTargetReaderOptions) {
    this.#options = options;
  }

  /**
   * @returns null while AWS has not resolved them
   * @throws what the gateway throws; NotFoundError once AWS forgot the run
   */
  async read(
    run: StoredRun,
    cell: Cell,
    lane: Lane,
  ): Promise<FisResolvedTarget[] | null> {
    const found = await this.stored([run]);
    return found.get(run.id) ?? this.#readOnce(run, cell, lane);
  }

  /** What is stored, by id of the run. */
  async stored(runs: StoredRun[]): Promise<Map<string, FisResolvedTarget[]>> {
    const { runTargets } = this.#options;
    const found = await runTargets.getMany(runs.map(({ id }) => id));
    return new Map([...found].map(([id, { resolved }]) => [id, resolved]));
  }

  async #readOnce(
    run: StoredRun,
    cell: Cell,
    lane: Lane,
  ): Promise<FisResolvedTarget[] | null> {
    const known = this.#reading.get(run.id);
    if (known) return known;
    const reading = this.#ask(run, cell, lane);
    this.#reading.set(run.id, reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(run.id);
    }
  }

  async #ask(
    run: StoredRun,
    cell: Cell,
    lane: Lane,
  ): Promise<FisResolvedTarget[] | null> {
    if (run.state === 'pending' || run.state === 'initiating') return null;
    const { gateway, runTargets, now } = this.#options;
    const { experimentId } = run;
    const resolved = await gateway.listResolvedTargets(
      cell,
      experimentId,
      lane,
    );
    if (resolved.length === 0 && mustHaveTargets(run)) return null;
    await runTargets.saveResolved(run.id, resolved, now());
    return resolved;
  }
}

/** AWS runs nothing whose targets are empty unless it was told to skip them. */
function mustHaveTargets(run: StoredRun): boolean {
  return (
    !isEnded(run.state) &&
    run.targets.length > 0 &&
    run.emptyTargetResolutionMode === 'fail'
  );
}

interface RunTargetReaderOptions {
  gateway: FisGateway;
  runTargets: RunTargetStore;
  now: () => Date;
}
