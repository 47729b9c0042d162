import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { FisGateway } from '../aws/FisGateway';
import { RunStore, StoredRun } from '../database/RunStore';
import { ApprovalCheck } from '../guardrails/ApprovalCheck';
import { RunRecorder } from './RunRecorder';

/** A run that a dead replica followed is due again after this long. */
const VISIBILITY_MS = 8_000;

/** Follows runs in progress until they end. */
export class RunTracker {
  readonly #options: RunTrackerOptions;

  static create(options: RunTrackerOptions): RunTracker {
    return new RunTracker(options);
  }

  private constructor(options: RunTrackerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { runs, now } = this.#options;
    const at = now();
    const due = await runs.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      10,
    );
    await Promise.all(due.map(run => this.#follow(run)));
  }

  async #follow(run: StoredRun): Promise<void> {
    const { approvalCheck, cellsById, gateway, recorder, logger } =
      this.#options;
    const cell = cellsById.get(run.cellId);
    if (!cell) return;
    try {
      const current = await recorder.record(
        cell.id,
        await gateway.getExperiment(cell, run.experimentId),
      );
      await approvalCheck.verify(current);
    } catch (error) {
      logger.warn(`Run ${run.id} cannot be followed now: ${error}`);
    }
  }
}

interface RunTrackerOptions {
  approvalCheck: ApprovalCheck;
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  runs: RunStore;
  recorder: RunRecorder;
  logger: LoggerService;
  now: () => Date;
}
