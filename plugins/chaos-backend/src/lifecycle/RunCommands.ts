import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  chaosRunStartPermission,
  isIntentOpen,
  Run,
  StartRunResponse,
} from '@faultline/plugin-chaos-common';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { IntentStore } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { TemplateStore } from '../database/TemplateStore';
import { inCell, ServiceAccess } from '../permissions/ServiceAccess';
import { StopAccess } from '../permissions/StopAccess';
import { RunReader } from '../resilience/RunReader';
import { RunViews } from '../resilience/RunViews';
import { viewIntent } from '../resilience/views';
import { within } from '../within';
import { cellIdOf, readRunAddress, RunAddress } from './RunAddress';
import { IntentDriver } from './IntentDriver';
import { RunStarter, StartInput } from './RunStarter';
import { RunStopper } from './RunStopper';
import { tellStart } from './tellStart';

/** A stop does not wait longer for the store: the id says where the run is. */
const FIND_MS = 150;

/** What a signed-in person may do to runs: authorised and audited. */
export class RunCommands {
  readonly #options: RunCommandsOptions;

  static create(options: RunCommandsOptions): RunCommands {
    return new RunCommands(options);
  }

  private constructor(options: RunCommandsOptions) {
    this.#options = options;
  }

  async start(input: StartInput, caller: Caller): Promise<StartRunResponse> {
    const { access, reader, starter, templates, trail } = this.#options;
    const { entityRef, templateKey, request } = input;
    const { credentials } = caller;
    const cellId = cellIdOf(templateKey);
    const attempt = {
      event: 'run-start' as const,
      about: { entityRef, templateKey, cellId },
      reason: request.reason,
      tell: tellStart,
    };
    return trail.attempt(attempt, caller, async () => {
      await access.require(
        chaosRunStartPermission,
        inCell(entityRef, cellId),
        credentials,
      );
      const { userEntityRef: userRef } = credentials.principal;
      const { intent, run } = await starter.start(input, { userRef });
      const template = await templates.get(templateKey);
      return {
        intent: viewIntent(intent, template),
        run: run && (await reader.show(run, { credentials })),
      };
    });
  }

  async stop(runId: string, caller: Caller): Promise<Run> {
    const { reader, stopper, trail } = this.#options;
    const attempt = {
      event: 'run-stop' as const,
      about: { runId },
      tell: ({ templateKey, cell, entityRefs, experimentId }: Run) => ({
        templateKey,
        cellId: cell.id,
        entityRef: entityRefs[0] ?? null,
        message: `Asked AWS to stop ${experimentId}.`,
      }),
    };
    return trail.attempt(attempt, caller, async () => {
      const run = await this.#find(runId);
      await this.#requireStop(run, caller);
      const { userEntityRef: userRef } = caller.credentials.principal;
      return reader.showAnyway(await stopper.stop(run, { userRef }), caller);
    });
  }

  /** The run, or where it is when the store does not answer at once. */
  async #find(runId: string): Promise<StoredRun | RunAddress> {
    const { runs } = this.#options;
    const address = readRunAddress(runId);
    const away = () => address;
    const found = runs.get(runId).catch(away);
    const run = await within(FIND_MS, found, away);
    if (!run) throw noRun(runId);
    return run;
  }

  async #requireStop(run: StoredRun | RunAddress, caller: Caller) {
    const { reader, stopAccess, views } = this.#options;
    // Without the store nobody can tell whose it is: then everybody may.
    if (stopAccess.anyone || !('state' in run)) return;
    const { credentials } = caller;
    const entityRefs = await views.servicesOf(run);
    if (await stopAccess.may(entityRefs, run.cellId, credentials)) return;
    // Hides from those who may not read it that it exists.
    await reader.show(run, { credentials });
    throw new NotAllowedError('You may not stop experiments on this service');
  }

  /** Takes back a start whose outcome is not known. */
  async cancel(intentId: string, caller: Caller): Promise<void> {
    const { driver, intents, stopAccess, trail } = this.#options;
    const { credentials } = caller;
    const intent = await intents.get(intentId);
    const attempt = {
      event: 'start-cancel' as const,
      about: {
        entityRef: intent?.entityRef ?? null,
        templateKey: intent?.templateKey ?? null,
        cellId: intent?.cellId ?? null,
      },
      tell: () => ({ message: `Took the start ${intentId} back.` }),
    };
    await trail.attempt(attempt, caller, async () => {
      if (!intent) throw new NotFoundError(`There is no start ${intentId}`);
      const { entityRef, cellId } = intent;
      const { state } = intent.life;
      if (!(await stopAccess.may([entityRef], cellId, credentials))) {
        throw new NotAllowedError('You may not take this start back');
      }
      if (state === 'cancelled') return;
      if (!isIntentOpen(state)) {
        throw new ConflictError(
          state === 'started'
            ? 'It has started by now. Stop the run instead.'
            : 'It has ended already: nothing was started.',
        );
      }
      await driver.happen(intentId, at => ({ type: 'cancelled', at }), {
        cancelledBy: credentials.principal.userEntityRef,
      });
    });
  }
}

function noRun(id: string): NotFoundError {
  return new NotFoundError(`There is no run ${id} that you may see`);
}

interface RunCommandsOptions {
  access: ServiceAccess;
  driver: IntentDriver;
  intents: IntentStore;
  reader: RunReader;
  runs: RunStore;
  starter: RunStarter;
  stopAccess: StopAccess;
  stopper: RunStopper;
  templates: TemplateStore;
  trail: AuditTrail;
  views: RunViews;
}
