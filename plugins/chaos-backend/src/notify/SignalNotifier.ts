import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHAOS_SIGNAL_CHANNEL,
  ChaosSignal,
} from '@faultline/plugin-chaos-common';
import { ChangeNotifier } from './ChangeNotifier';

/**
 * Hints to open pages that something changed. Best effort: pages poll without.
 */
export class SignalNotifier implements ChangeNotifier {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  static create(options: {
    signals: SignalsService;
    logger: LoggerService;
  }): SignalNotifier {
    return new SignalNotifier(options.signals, options.logger);
  }

  private constructor(signals: SignalsService, logger: LoggerService) {
    this.#signals = signals;
    this.#logger = logger;
  }

  async changed(change: ChaosSignal): Promise<void> {
    try {
      await this.#signals.publish<ChaosSignal>({
        recipients: { type: 'broadcast' },
        channel: CHAOS_SIGNAL_CHANNEL,
        message: change,
      });
    } catch (error) {
      this.#logger.warn(`Open pages were not told of a change: ${error}`);
    }
  }
}
