import {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  chaosRunStartPermission,
  chaosRunStopPermission,
  isIntentOpen,
  Run,
  StartRunResponse,
} from '@faultline/plugin-chaos-common';
import { Request } from 'express';
import { IntentStore } from '../database/IntentStore';
import { StoredRun } from '../database/RunStore';
import { TemplateStore } from '../database/TemplateStore';
import { PermissionsUnavailableError } from '../permissions/PermissionsUnavailableError';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { RunReader } from '../resilience/RunReader';
import { viewIntent } from '../resilience/views';
import { audited } from '../notify/audited';
import { IntentDriver } from './IntentDriver';
import { RunStarter, StartInput } from './RunStarter';
import { RunStopper } from './RunStopper';

type User = BackstageCredentials<BackstageUserPrincipal>;

interface Caller {
  credentials: User;
  req: Request;
}

/** What a signed-in person may do to runs: authorised and audited. */
export class RunCommands {
  readonly #options: RunCommandsOptions;

  static create(options: RunCommandsOptions): RunCommands {
    return new RunCommands(options);
  }

  private constructor(options: RunCommandsOptions) {
    this.#options = options;
  }

  async start(
    input: StartInput,
    { credentials, req }: Caller,
  ): Promise<StartRunResponse> {
    const { access, auditor, reader, starter, templates } = this.#options;
    const { entityRef, templateKey, request } = input;
    const meta = { entityRef, templateKey, reason: request.reason ?? '' };
    return audited(auditor, { eventId: 'run-start', req, meta }, async () => {
      await access.require(chaosRunStartPermission, entityRef, credentials);
      const { userEntityRef: userRef } = credentials.principal;
      const { intent, run } = await starter.start(input, { userRef });
      const template = await templates.get(templateKey);
      return {
        intent: viewIntent(intent, template),
        run: run && (await reader.show(run, { credentials })),
      };
    });
  }

  async stop(runId: string, { credentials, req }: Caller): Promise<Run> {
    const { auditor, reader, stopper } = this.#options;
    return audited(
      auditor,
      { eventId: 'run-stop', req, meta: { runId } },
      async () => {
        const run = await reader.find(runId);
        const checked = await this.#mayStop(run, credentials);
        const { userEntityRef: userRef } = credentials.principal;
        const stopped = await stopper.stop(run, { userRef });
        return checked
          ? reader.show(stopped, { credentials })
          : reader.showAlone(stopped);
      },
    );
  }

  /**
   * A fault that nobody can stop is worse than one that a stranger stops: while
   * permissions cannot be checked, anybody who is signed in may.
   *
   * @returns false when they could not be checked
   * @throws NotFoundError or NotAllowedError when they say no
   */
  async #mayStop(run: StoredRun, credentials: User): Promise<boolean> {
    const { access, reader } = this.#options;
    try {
      const { entityRefs } = await reader.show(run, { credentials });
      await requireOne(entityRefs, ref =>
        access.require(chaosRunStopPermission, ref, credentials),
      );
      return true;
    } catch (error) {
      if (error instanceof PermissionsUnavailableError) return false;
      throw error;
    }
  }

  /** Takes back a start whose outcome is not known. */
  async cancel(intentId: string, { credentials, req }: Caller): Promise<void> {
    const { access, auditor, driver, intents } = this.#options;
    await audited(
      auditor,
      { eventId: 'run-cancel', req, meta: { intentId } },
      async () => {
        const intent = await intents.get(intentId);
        if (!intent) throw new NotFoundError(`There is no start ${intentId}`);
        await access.require(
          chaosRunStopPermission,
          intent.entityRef,
          credentials,
        );
        if (intent.life.state === 'cancelled') return;
        if (!isIntentOpen(intent.life.state)) {
          throw new ConflictError(
            intent.life.state === 'started'
              ? 'It has started by now. Stop the run instead.'
              : 'It has ended already: nothing was started.',
          );
        }
        await driver.happen(intentId, at => ({ type: 'cancelled', at }), {
          cancelledBy: credentials.principal.userEntityRef,
        });
      },
    );
  }
}

/** One service on which the permission holds is enough. */
async function requireOne(
  entityRefs: string[],
  check: (entityRef: string) => Promise<void>,
): Promise<void> {
  const results = await Promise.allSettled(entityRefs.map(check));
  const refused = results.find(result => result.status === 'rejected');
  if (refused && results.every(result => result.status === 'rejected')) {
    throw refused.reason;
  }
}

interface RunCommandsOptions {
  access: ServiceAccess;
  auditor: AuditorService;
  driver: IntentDriver;
  intents: IntentStore;
  reader: RunReader;
  starter: RunStarter;
  stopper: RunStopper;
  templates: TemplateStore;
}
