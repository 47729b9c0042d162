import { createHash, randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import { Cell, StartRunRequest } from '@faultline/plugin-chaos-common';
import { AwsUnavailableError } from '../aws/awsErrors';
import { FisGateway, FisTemplate } from '../aws/FisGateway';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { TemplateStore } from '../database/TemplateStore';
import { ChaosConfig } from '../config';
import { cellReadOnlyReason } from '../permissions/readOnlyReason';
import { EntityLookup } from './EntityLookup';
import { IdempotencyError } from './IdempotencyError';
import { planStart } from './planStart';
import { RunRecorder } from './RunRecorder';

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
    const { intents, now } = this.#options;
    const requestHash = hash(input);
    const repeated = await intents.byKey(userRef, input.idempotencyKey);
    if (repeated) return this.#repeat(repeated, requestHash);

    const { template, cell } = await this.#check(input);
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
    return this.send(intent, template.templateId, cell);
  }

  /** Sends an intent to AWS. Its id is the token, so that a repeat is harmless. */
  async send(
    intent: StoredIntent,
    templateId: string,
    cell: Cell,
  ): Promise<{ intent: StoredIntent; run: StoredRun | null }> {
    const { gateway, intents, recorder, now } = this.#options;
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
    return { intent: started, run };
  }

  async #check(
    input: StartInput,
  ): Promise<{ template: FisTemplate; cell: Cell }> {
    const { templates, cellsById, entities, runs, config } = this.#options;
    const stored = await templates.get(input.templateKey);
    const cell = stored && cellsById.get(stored.cellId);
    if (!stored || !cell) {
      throw new NotFoundError(
        `There is no template ${input.templateKey}. It may have been deleted in AWS; reload the page.`,
      );
    }
    const { entity, service } = await entities.fresh(input.entityRef);
    const template = await this.#freshTemplate(stored.templateId, cell);
    planStart({
      service,
      entity,
      template,
      cell,
      request: input.request,
      active: await runs.active({ templateKeys: [input.templateKey] }),
      readOnly: cellReadOnlyReason(config, cell),
    });
    return { template, cell };
  }

  async #freshTemplate(templateId: string, cell: Cell): Promise<FisTemplate> {
    const { gateway, templates } = this.#options;
    try {
      const template = await gateway.getTemplate(cell, templateId);
      await templates.save(cell.id, template);
      return template;
    } catch (error) {
      if (error instanceof NotFoundError) {
        await templates.remove(`${cell.id}.${templateId}`);
        throw new NotFoundError(
          `The template ${templateId} was deleted in AWS (${cell.accountName}, ${cell.region}). Nothing was started.`,
        );
      }
      throw error;
    }
  }

  async #repeat(intent: StoredIntent, requestHash: string) {
    if (intent.requestHash !== requestHash) {
      throw new IdempotencyError(
        'This idempotency key was used for another start. Use a new key.',
      );
    }
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
      ]),
    )
    .digest('hex');
}

interface RunStarterOptions {
  config: ChaosConfig;
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  templates: TemplateStore;
  runs: RunStore;
  intents: IntentStore;
  entities: EntityLookup;
  recorder: RunRecorder;
  now: () => Date;
}
