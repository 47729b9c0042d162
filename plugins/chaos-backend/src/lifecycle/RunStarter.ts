import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { createIntent, StartRunRequest } from '@faultline/plugin-chaos-common';
import { ChaosConfig } from '../config';
import { ApprovalStore } from '../database/ApprovalStore';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { ApprovalCheck } from '../guardrails/ApprovalCheck';
import { refusalOf, StartGuard } from '../guardrails/StartGuard';
import { sha256 } from '../sha256';
import { IdempotencyError } from './IdempotencyError';
import { IntentDriver } from './IntentDriver';
import { planStart } from './planStart';
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
    const { approvalCheck, config, driver, intents, now, planner, runs } =
      this.#options;
    const requestHash = hash(input);
    const repeated = await intents.byKey(userRef, input.idempotencyKey);
    if (repeated) return this.#repeat(repeated, requestHash);

    const subject = await planner.load(input);
    const { cell } = subject;
    planStart({
      subject,
      policy: config.guardrails.of(cell.environment),
      request: input.request,
      active: await runs.active({ templateKeys: [input.templateKey] }),
    });
    const begun = createIntent(randomUUID(), now().getTime());
    const { intent, created } = await intents.create(
      {
        idempotencyKey: input.idempotencyKey,
        requestHash,
        entityRef: input.entityRef,
        templateKey: input.templateKey,
        cellId: cell.id,
        userRef,
        reason: input.request.reason ?? '',
      },
      begun.intent,
      now(),
    );
    if (!created) return this.#repeat(intent, requestHash);

    const approved = await this.#approve(
      intent,
      subject,
      input.request.previewId,
    );
    const outcome = await driver.perform(approved, begun.commands);
    if (outcome.intent.life.state === 'refused') {
      throw outcome.refusal ?? new ConflictError(outcome.intent.life.message);
    }
    const started = await this.#withRun(outcome.intent);
    const deviation = started.run && (await approvalCheck.verify(started.run));
    if (deviation) throw new ConflictError(deviation);
    return started;
  }

  /**
   * Asks the guardrails, and writes down what they let pass. Until that is
   * written nothing is sent, by nobody.
   */
  async #approve(
    intent: StoredIntent,
    subject: StartSubject,
    previewId: string | undefined,
  ): Promise<StoredIntent> {
    const { approvals, driver, guard, intents, now } = this.#options;
    const { id } = intent.life;
    const { allowed, results, templateHash } = await guard.check(subject, {
      userRef: intent.userRef,
      previewId,
      intentId: id,
    });
    if (!allowed) {
      const message = refusalOf(results);
      await driver.refuse(intent, message);
      throw new ConflictError(message);
    }
    const { template } = subject;
    await approvals.add(
      {
        intentId: id,
        templateHash,
        template,
        previewId: previewId ?? null,
        results,
      },
      now(),
    );
    return intents.approve(intent, templateHash);
  }

  async #repeat(intent: StoredIntent, requestHash: string) {
    if (intent.requestHash !== requestHash) {
      throw new IdempotencyError(
        'This idempotency key was used for another start. Use a new key.',
      );
    }
    const { state, message } = intent.life;
    if (state === 'refused') throw new ConflictError(message);
    return this.#withRun(intent);
  }

  async #withRun(intent: StoredIntent) {
    const { experimentId } = intent.life;
    const run = experimentId
      ? await this.#options.runs.get(`${intent.cellId}.${experimentId}`)
      : undefined;
    return { intent, run: run ?? null };
  }
}

function hash({ entityRef, templateKey, request }: StartInput): string {
  return sha256(
    JSON.stringify([
      entityRef,
      templateKey,
      request.reason ?? '',
      request.confirmName ?? '',
      request.previewId ?? '',
    ]),
  );
}

interface RunStarterOptions {
  approvalCheck: ApprovalCheck;
  approvals: ApprovalStore;
  config: ChaosConfig;
  driver: IntentDriver;
  guard: StartGuard;
  intents: IntentStore;
  planner: StartPlanner;
  runs: RunStore;
  now: () => Date;
}
