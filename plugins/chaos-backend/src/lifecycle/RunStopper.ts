import { InputError, NotFoundError } from '@backstage/errors';
import { Cell, isEnded } from '@faultline/plugin-chaos-common';
import { FisGateway } from '../aws/FisGateway';
import { RunStore, StoredRun } from '../database/RunStore';
import { RunRecorder } from './RunRecorder';

/** Stops runs. Repeating a stop is harmless. */
export class RunStopper {
  readonly #options: RunStopperOptions;

  static create(options: RunStopperOptions): RunStopper {
    return new RunStopper(options);
  }

  private constructor(options: RunStopperOptions) {
    this.#options = options;
  }

  async stop(
    run: StoredRun,
    { userRef }: { userRef: string },
  ): Promise<StoredRun> {
    const { cellsById, gateway, recorder, runs } = this.#options;
    const cell = cellsById.get(run.cellId);
    if (!cell) {
      throw new NotFoundError(`The cell ${run.cellId} is not configured`);
    }
    if (isEnded(run.state)) return run;
    await runs.markStoppedBy(run.id, userRef);
    try {
      return await recorder.record(
        cell.id,
        await gateway.stopExperiment(cell, run.experimentId),
      );
    } catch (error) {
      // AWS refuses to stop what ended a moment ago: look what became of it.
      if (!(error instanceof InputError)) throw error;
      const now = await gateway.getExperiment(cell, run.experimentId);
      if (!isEnded(now.state) && now.state !== 'stopping') throw error;
      return recorder.record(cell.id, now);
    }
  }
}

interface RunStopperOptions {
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  runs: RunStore;
  recorder: RunRecorder;
}
