import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Cell,
  createIntent,
  StartRunRequest,
  templateFingerprint,
} from '@faultline/plugin-chaos-common';
import { FisGateway, FisTemplate } from '../aws/FisGateway';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { TemplateStore } from '../database/TemplateStore';
import { ChaosConfig } from '../config';
import { sha256 } from '../sha256';
import { cellReadOnlyReason } from '../permissions/readOnlyReason';
import { EntityLookup } from './EntityLookup';
import { IdempotencyError } from './IdempotencyError';
import { planStart } from './planStart';
import { IntentDriver } from './IntentDriver';

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
    const { driver, intents, now } = this.#options;
    const requestHash = hash(input);
    const repeated = await intents.byKey(userRef, input.idempotencyKey);
    if (repeated) return this.#repeat(repeated, requestHash);

    const { template, cell } = await this.#check(input);
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
    const approved = await intents.approve(
      intent,
      templateFingerprint(template, sha256),
    );
    const outcome = await driver.perform(approved, begun.commands);
    if (outcome.intent.life.state === 'refused') {
      throw outcome.refusal ?? new ConflictError(outcome.intent.life.message);
    }
    return this.#withRun(outcome.intent);
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
    ]),
  );
}

interface RunStarterOptions {
  config: ChaosConfig;
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  templates: TemplateStore;
  runs: RunStore;
  intents: IntentStore;
  entities: EntityLookup;
  driver: IntentDriver;
  now: () => Date;
}
