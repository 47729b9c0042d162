import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { Cell, isEnded } from '@faultline/plugin-chaos-common';
import { FisExperiment, FisGateway } from '../aws/FisGateway';
import { LateWrites } from '../database/LateWrites';
import { RunStore, StoredRun } from '../database/RunStore';
import { within } from '../within';
import { RunAddress } from './RunAddress';
import { RunRecorder } from './RunRecorder';
import { runOutsideStore } from './runOutsideStore';

/** AWS has stopped it: nobody waits longer for the store to know. */
const RECORD_MS = 2_000;

/**
 * Stops runs. Repeating a stop is harmless. AWS is asked first and the store
 * later, so that a stop gets through while the database is away.
 */
export class RunStopper {
  readonly #options: RunStopperOptions;

  static create(options: RunStopperOptions): RunStopper {
    return new RunStopper(options);
  }

  private constructor(options: RunStopperOptions) {
    this.#options = options;
  }

  /** @param run - as the store has it, or its address when that is away */
  async stop(
    run: StoredRun | RunAddress,
    { userRef }: { userRef: string },
  ): Promise<StoredRun> {
    const { cellsById, late, runs, now } = this.#options;
    const cell = cellsById.get(run.cellId);
    if (!cell) {
      throw new NotFoundError(`The cell ${run.cellId} is not configured`);
    }
    if ('state' in run && isEnded(run.state)) return run;
    const at = now();
    const marked = late.write(`who stopped ${run.id}`, () =>
      runs.markStoppedBy(run.id, userRef, at),
    );
    const experiment = await this.#stopInAws(cell, run.experimentId);
    await marked;
    return this.#record(cell, experiment, userRef);
  }

  async #stopInAws(cell: Cell, experimentId: string): Promise<FisExperiment> {
    const { gateway } = this.#options;
    try {
      return await gateway.stopExperiment(cell, experimentId);
    } catch (error) {
      // AWS refuses to stop what ended a moment ago: look what became of it.
      if (!(error instanceof InputError)) throw error;
      const now = await gateway.getExperiment(cell, experimentId);
      if (!isEnded(now.state) && now.state !== 'stopping') throw error;
      return now;
    }
  }

  async #record(
    cell: Cell,
    experiment: FisExperiment,
    userRef: string,
  ): Promise<StoredRun> {
    const { recorder, logger, now } = this.#options;
    const outside = () => ({
      ...runOutsideStore(cell.id, experiment, now()),
      stoppedBy: userRef,
    });
    try {
      const recorded = recorder.record(cell.id, experiment);
      return await within(RECORD_MS, recorded, outside);
    } catch (error) {
      logger.warn(
        `${experiment.experimentId} was stopped, which is not stored so far: ${error}`,
      );
      return outside();
    }
  }
}

interface RunStopperOptions {
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  late: LateWrites;
  logger: LoggerService;
  runs: RunStore;
  recorder: RunRecorder;
  now: () => Date;
}
