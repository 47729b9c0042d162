import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { FisGateway } from '../aws/FisGateway';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { RunRecorder } from './RunRecorder';
import { RunStarter } from './RunStarter';
import { RunStopper } from './RunStopper';

const VISIBILITY_MS = 8_000;

/** For how long AWS is sent the same token again. */
export const RESEND_FOR_MS = 5 * 60_000;

/** Finds out what became of starts without a clear answer. */
export class IntentRecovery {
  readonly #options: IntentRecoveryOptions;

  static create(options: IntentRecoveryOptions): IntentRecovery {
    return new IntentRecovery(options);
  }

  private constructor(options: IntentRecoveryOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { intents, now, logger } = this.#options;
    const at = now();
    const due = await intents.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      10,
    );
    for (const intent of due) {
      try {
        await this.#recover(intent);
      } catch (error) {
        logger.warn(`The start ${intent.id} is still not clear: ${error}`);
      }
    }
  }

  async #recover(intent: StoredIntent): Promise<void> {
    const { cellsById, gateway, intents, recorder, starter, stopper, now } =
      this.#options;
    const cell = cellsById.get(intent.cellId);
    if (!cell) return;
    const listed = await gateway.listExperiments(cell);
    const found = listed.find(
      each => each.tags['faultline:intent'] === intent.id,
    );
    if (found) {
      const experiment = await gateway.getExperiment(cell, found.experimentId);
      const run = await recorder.record(cell.id, experiment);
      // First the stop: a replica that dies in between leaves it to the next.
      if (intent.state === 'cancelled') {
        await stopper.stop(run, {
          userRef: intent.cancelledBy ?? intent.userRef,
        });
      }
      await intents.transition(
        intent.id,
        intent.state,
        'started',
        { runId: run.id },
        now(),
      );
      return;
    }
    if (intent.state === 'cancelled') return;
    if (now().getTime() - intent.createdAt.getTime() < RESEND_FOR_MS) {
      const templateId = intent.templateKey.slice(cell.id.length + 1);
      await starter.send(intent, templateId, cell);
      return;
    }
    if (intent.state === 'requested') {
      await intents.transition(intent.id, 'requested', 'unknown', {}, now());
    }
    await intents.transition(
      intent.id,
      'unknown',
      'abandoned',
      {
        message:
          'AWS shows no experiment for this start, and it is not sent any more. Check the AWS console before you start again.',
      },
      now(),
    );
  }
}

interface IntentRecoveryOptions {
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  intents: IntentStore;
  recorder: RunRecorder;
  starter: RunStarter;
  stopper: RunStopper;
  logger: LoggerService;
  now: () => Date;
}
