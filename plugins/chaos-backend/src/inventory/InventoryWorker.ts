import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { AwsUnavailableError } from '../aws/awsErrors';
import { CellStore, StoredCell } from '../database/CellStore';
import { ServiceStore } from '../database/ServiceStore';
import { IntentDriver } from '../lifecycle/IntentDriver';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { CatalogReader } from './CatalogReader';
import { CellReader } from './CellReader';
import { RollupWriter } from './RollupWriter';

/** What a dead replica had taken is due again after this long. */
const VISIBILITY_MS = 60_000;
const CATALOG_EVERY_MS = 15_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Reads the cells and the catalog whenever they are due. */
export class InventoryWorker {
  readonly #options: InventoryWorkerOptions;
  #catalogDueAt = 0;

  static create(options: InventoryWorkerOptions): InventoryWorker {
    return new InventoryWorker(options);
  }

  private constructor(options: InventoryWorkerOptions) {
    this.#options = options;
  }

  /** Does what is due now. Failures are recorded or logged, never thrown. */
  async tick(): Promise<void> {
    const { cells, logger, now } = this.#options;
    const at = now();
    if (at.getTime() >= this.#catalogDueAt) {
      this.#catalogDueAt = at.getTime() + CATALOG_EVERY_MS;
      await this.#readCatalog();
    }
    const due = await cells.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      4,
    );
    await Promise.all(
      due.map(cell =>
        this.#readCell(cell).catch(error =>
          logger.error(`Could not record the read of cell ${cell.id}`, error),
        ),
      ),
    );
  }

  async #readCatalog(): Promise<void> {
    const { catalog, logger, notifier } = this.#options;
    try {
      const entityRefs = await catalog.readAll();
      if (entityRefs.length > 0) {
        await notifier.changed({ entityRefs, runId: null, version: 0 });
      }
    } catch (error) {
      logger.warn(`The catalog cannot be read, trying again soon: ${error}`);
    }
  }

  async #readCell(stored: StoredCell): Promise<void> {
    const { cellsById, cells, driver, reader, now, idleMs, logger } =
      this.#options;
    const cell = cellsById.get(stored.id);
    if (!cell) return;
    try {
      const { templateKeys, runs } = await reader.read(cell);
      await Promise.all(runs.map(run => driver.seen(run)));
      const at = now();
      await cells.recordRead(cell.id, at, new Date(at.getTime() + idleMs));
      await this.#roll(
        [...templateKeys, ...runs.map(run => run.templateKey)],
        templateKeys.length > 0 || stored.problem !== null,
      );
    } catch (error) {
      const at = now();
      const wait = Math.min(idleMs * 2 ** stored.failures, LONGEST_WAIT_MS);
      // Jitter, so that cells that failed together do not return together.
      const nextDueAt = new Date(at.getTime() + wait * (0.5 + Math.random()));
      const problem = describe(error);
      await cells.recordProblem(cell.id, problem, at, nextDueAt);
      logger.warn(`Cell ${cell.id} cannot be read: ${problem.message}`);
      await this.#roll([], stored.problem === null);
    }
  }

  async #roll(templateKeys: string[], everywhere: boolean): Promise<void> {
    const { rollups, services, notifier } = this.#options;
    const entityRefs = everywhere
      ? await services.refs()
      : (await services.servicesOf(templateKeys)).map(each => each.entityRef);
    if (entityRefs.length === 0) return;
    await rollups.write(entityRefs);
    await notifier.changed({ entityRefs, runId: null, version: 0 });
  }
}

function describe(error: unknown) {
  return error instanceof AwsUnavailableError
    ? { kind: error.kind, message: error.message }
    : {
        kind: 'unexpected' as const,
        message: `The cell could not be read: ${
          error instanceof Error ? error.message : String(error)
        }`,
      };
}

interface InventoryWorkerOptions {
  cellsById: Map<string, Cell>;
  cells: CellStore;
  services: ServiceStore;
  reader: CellReader;
  driver: IntentDriver;
  catalog: CatalogReader;
  rollups: RollupWriter;
  notifier: ChangeNotifier;
  logger: LoggerService;
  idleMs: number;
  now: () => Date;
}
