import { LoggerService } from '@backstage/backend-plugin-api';
import { IntentStore } from '../database/IntentStore';
import { IntentDriver } from './IntentDriver';

const AT_ONCE = 10;

/** Looks after starts whose turn has come, whichever replica began them. */
export class IntentRecovery {
  readonly #options: IntentRecoveryOptions;

  static create(options: IntentRecoveryOptions): IntentRecovery {
    return new IntentRecovery(options);
  }

  private constructor(options: IntentRecoveryOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { intents, driver, logger, now } = this.#options;
    const ids = await intents.due(now(), AT_ONCE);
    await Promise.all(
      ids.map(async id => {
        try {
          await driver.happen(id, at => ({ type: 'claimed', at }));
        } catch (error) {
          logger.warn(`The start ${id} is still not clear: ${error}`);
        }
      }),
    );
  }
}

interface IntentRecoveryOptions {
  intents: IntentStore;
  driver: IntentDriver;
  logger: LoggerService;
  now: () => Date;
}
