import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { LeverStore } from '../database/LeverStore';
import { LeverReader } from './LeverReader';

/** What a dead replica had taken is due again after this long. */
const VISIBILITY_MS = 30_000;

/** Reads the safety levers whenever they are due. */
export class LeverWorker {
  readonly #options: LeverWorkerOptions;

  static create(options: LeverWorkerOptions): LeverWorker {
    return new LeverWorker(options);
  }

  private constructor(options: LeverWorkerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { cellsById, leverReader, levers, logger, now } = this.#options;
    const at = now();
    const due = await levers.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      4,
    );
    await Promise.all(
      due.map(async id => {
        const cell = cellsById.get(id);
        if (!cell) return;
        try {
          await leverReader.refresh(cell);
        } catch (error) {
          logger.warn(`The safety lever of ${id} was not stored: ${error}`);
        }
      }),
    );
  }
}

interface LeverWorkerOptions {
  cellsById: Map<string, Cell>;
  leverReader: LeverReader;
  levers: LeverStore;
  logger: LoggerService;
  now: () => Date;
}
