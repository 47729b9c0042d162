import { createHash, randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Cell, StartRunRequest } from '@faultline/plugin-chaos-common';
import { AwsUnavailableError } from '../aws/awsErrors';
import { FisGateway } from '../aws/FisGateway';
import { ChaosConfig } from '../config';
import { ApprovalStore } from '../database/ApprovalStore';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { ApprovalCheck } from '../guardrails/ApprovalCheck';
import { refusalOf, StartGuard } from '../guardrails/StartGuard';
import { IdempotencyError } from './IdempotencyError';
import { planStart } from './planStart';
import { RunRecorder } from './RunRecorder';
import { StartPlanner, StartSubject } from './StartPlanner';

export interface StartInput {
  entityRef: string;
  templateKey: string;
  idempotencyKey: string;
  request: StartRunRequest;
}

/** Starts experiments: once, whatever is repeated, lost or crashes. */
export class RunStarter {
  readonly #options: RunStarterOptions;

  static create(options: RunStarterOptions): RunStarter {
    return new RunStarter(options);
  }

  private constructor(options: RunStarterOptions) {
    this.#options = options;
  }

  /**
   * @returns the intent, and the run unless AWS gave no clear answer
   * @throws the reason when nothing was started
   */
  async start(
    input: StartInput,
    { userRef }: { userRef: string },
  ): Promise<{ intent: StoredIntent; run: StoredRun | null }> {
    const { config, intents, now, runs } = this.#options;
    const requestHash = hash(input);
    const repeated = await intents.byKey(userRef, input.idempotencyKey);
    if (repeated) return this.#repeat(repeated, requestHash);

    const subject = await this.#options.planner.load(input);
    const { cell, template } = subject;
    planStart({
      subject,
      policy: config.guardrails.of(cell.environment),
      request: input.request,
      active: await runs.active({ templateKeys: [input.templateKey] }),
    });
    const { intent, created } = await intents.create(
      {
        id: randomUUID(),
        idempotencyKey: input.idempotencyKey,
        requestHash,
        entityRef: input.entityRef,
        templateKey: input.templateKey,
        cellId: cell.id,
        userRef,
        reason: input.request.reason ?? '',
      },
      now(),
    );
    if (!created) return this.#repeat(intent, requestHash);
    await this.#approve(intent, subject, input.request.previewId);
    return this.send(intent, template.templateId, cell);
  }

  /**
   * Sends an intent to AWS. Its id is the token, so that a repeat is harmless.
   * One that no guardrail let pass is refused: its request was interrupted.
   */
  async send(
    intent: StoredIntent,
    templateId: string,
    cell: Cell,
  ): Promise<{ intent: StoredIntent; run: StoredRun | null }> {
    const { approvals, gateway, intents, recorder, now } = this.#options;
    if (await approvals.giveUp(intent.id, now())) {
      const message =
        'The portal was interrupted before the guardrails were checked. Nothing was started; start it again.';
      await intents.transition(
        intent.id,
        intent.state,
        'refused',
        { message },
        now(),
      );
      throw new ConflictError(message);
    }
    let experiment;
    try {
      experiment = await gateway.startExperiment(cell, {
        templateId,
        clientToken: intent.id,
        tags: {
          'faultline:intent': intent.id,
          'faultline:actor': intent.userRef,
          'faultline:entity': intent.entityRef,
        },
      });
    } catch (error) {
      const unknown =
        error instanceof AwsUnavailableError && error.outcomeUnknown;
      const message = error instanceof Error ? error.message : String(error);
      if (!unknown) {
        await intents.transition(
          intent.id,
          intent.state,
          'refused',
          { message },
          now(),
        );
        throw error;
      }
      if (intent.state === 'unknown') return { intent, run: null };
      return {
        intent: await intents.transition(
          intent.id,
          intent.state,
          'unknown',
          {
            message:
              'AWS gave no clear answer to the start. It is looked for and not sent as a new start.',
          },
          now(),
        ),
        run: null,
      };
    }
    const run = await recorder.record(cell.id, experiment);
    const started = await intents.transition(
      intent.id,
      intent.state,
      'started',
      { runId: run.id },
      now(),
    );
    const deviation = await this.#options.approvalCheck.verify(run);
    if (deviation) throw new ConflictError(deviation);
    return { intent: started, run };
  }

  /** Asks the guardrails, and writes down what they let pass. */
  async #approve(
    intent: StoredIntent,
    subject: StartSubject,
    previewId: string | undefined,
  ): Promise<void> {
    const { approvals, guard, intents, now } = this.#options;
    const { userRef } = intent;
    const check = await guard.check(subject, {
      userRef,
      previewId,
      intentId: intent.id,
    });
    if (!check.allowed) {
      const message = refusalOf(check.results);
      await intents.transition(
        intent.id,
        'requested',
        'refused',
        { message },
        now(),
      );
      throw new ConflictError(message);
    }
    const approved = await approvals.approve(
      {
        intentId: intent.id,
        templateHash: check.templateHash,
        template: subject.template,
        previewId: previewId ?? null,
        results: check.results,
      },
      now(),
    );
    const current = await intents.get(intent.id);
    if (!approved || current?.state !== 'requested') {
      throw new ConflictError(
        'This start was taken back while its guardrails were checked. Nothing was started.',
      );
    }
  }

  async #repeat(intent: StoredIntent, requestHash: string) {
    if (intent.requestHash !== requestHash) {
      throw new IdempotencyError(
        'This idempotency key was used for another start. Use a new key.',
      );
    }
    if (intent.state === 'refused') throw new ConflictError(intent.message);
    const run = intent.runId
      ? (await this.#options.runs.get(intent.runId)) ?? null
      : null;
    return { intent, run };
  }
}

function hash({ entityRef, templateKey, request }: StartInput): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        entityRef,
        templateKey,
        request.reason ?? '',
        request.confirmName ?? '',
        request.previewId ?? '',
      ]),
    )
    .digest('hex');
}

interface RunStarterOptions {
  approvalCheck: ApprovalCheck;
  approvals: ApprovalStore;
  config: ChaosConfig;
  gateway: FisGateway;
  guard: StartGuard;
  intents: IntentStore;
  planner: StartPlanner;
  recorder: RunRecorder;
  runs: RunStore;
  now: () => Date;
}
