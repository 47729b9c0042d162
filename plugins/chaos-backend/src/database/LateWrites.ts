import { LoggerService } from '@backstage/backend-plugin-api';
import { within } from '../within';

/** Nobody waits longer for a write that can be made up for. */
const PATIENCE_MS = 1_000;

/** More than this many are not kept while the database is away. */
const KEPT = 10_000;

interface LateWrite {
  what: string;
  write: () => Promise<unknown>;
}

/**
 * Makes writes that must not hold a stop back: one that fails, because the
 * database is away, is kept in memory and made up for when it answers again.
 */
export class LateWrites {
  readonly #logger: LoggerService;
  readonly #kept: LateWrite[] = [];

  static create(options: { logger: LoggerService }): LateWrites {
    return new LateWrites(options.logger);
  }

  private constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  /** @returns what was written, or undefined when that is still to come */
  async write<T>(
    what: string,
    write: () => Promise<T>,
  ): Promise<T | undefined> {
    const writing = write().catch(error => {
      this.#keep({ what, write }, error);
      return undefined;
    });
    return within(PATIENCE_MS, writing, () => undefined);
  }

  /** Makes up for what is missing, oldest first, until one fails again. */
  async tick(): Promise<void> {
    for (let next = this.#kept[0]; next; next = this.#kept[0]) {
      try {
        await next.write();
      } catch {
        return;
      }
      this.#kept.shift();
      this.#logger.info(`Made up for a write that was late: ${next.what}`);
    }
  }

  #keep(late: LateWrite, error: unknown): void {
    if (this.#kept.length >= KEPT) {
      this.#logger.error(`Lost because too much is late: ${late.what}`);
      return;
    }
    this.#kept.push(late);
    this.#logger.warn(`To be made up for later: ${late.what}: ${error}`);
  }
}
