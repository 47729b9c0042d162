import {
  Cell,
  IntentCommand,
  IntentEvent,
  nextIntent,
} from '@faultline/plugin-chaos-common';
import { FisExperiment, FisGateway } from '../aws/FisGateway';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { StoredRun } from '../database/RunStore';
import { readStartAnswer } from './readStartAnswer';
import { RunRecorder } from './RunRecorder';
import { RunStopper } from './RunStopper';

/** How far an intent came. */
export interface IntentOutcome {
  intent: StoredIntent;
  /** What AWS said, in full, when it said no just now. */
  refusal?: Error;
}

const NOT_CHECKED =
  'The portal was interrupted before the checks were done. Nothing was started; start again.';

/** Most writes of others that one event may have to give way to. */
const PATIENCE = 20;

/**
 * Carries intents through their life: tells the state machine what happened,
 * writes what follows, and then does what it asks for. Whatever dies in between
 * is due again, for this replica or another.
 */
export class IntentDriver {
  readonly #options: IntentDriverOptions;

  static create(options: IntentDriverOptions): IntentDriver {
    return new IntentDriver(options);
  }

  private constructor(options: IntentDriverOptions) {
    this.#options = options;
  }

  /**
   * Applies an event and does what follows.
   *
   * @returns the intent as it is then; undefined when it is not known, or when
   * a claim came too late
   */
  async happen(
    id: string,
    event: (at: number) => IntentEvent,
    by: { cancelledBy?: string } = {},
  ): Promise<IntentOutcome | undefined> {
    const { intents, now } = this.#options;
    for (let turn = 0; turn < PATIENCE; turn += 1) {
      const read = await intents.get(id);
      if (!read) return undefined;
      const at = now();
      const happened = event(at.getTime());
      const { dueAt } = read.life;
      if (happened.type === 'claimed' && (dueAt === null || dueAt > +at)) {
        return undefined;
      }
      const { intent: life, commands } = nextIntent(read.life, happened);
      if (
        life === read.life ||
        (await intents.save(life, { over: read.life, now: at, ...by }))
      ) {
        return this.perform({ ...read, ...by, life }, commands);
      }
      // Another replica took it; it will do what is to be done.
      if (happened.type === 'claimed') return undefined;
    }
    throw new Error(`The start ${id} changes too fast to be written`);
  }

  /** Does commands that were decided on, in their order. */
  async perform(
    intent: StoredIntent,
    commands: readonly IntentCommand[],
  ): Promise<IntentOutcome> {
    let outcome: IntentOutcome = { intent };
    for (const command of commands) {
      outcome = (await this.#do(outcome.intent, command)) ?? outcome;
    }
    return outcome;
  }

  async #do(
    intent: StoredIntent,
    command: IntentCommand,
  ): Promise<IntentOutcome | undefined> {
    const { cellsById } = this.#options;
    const cell = cellsById.get(intent.cellId);
    if (!cell) return undefined;
    // What was not approved was never sent, and cannot be any more: approving
    // needs the version that was just written over.
    if (intent.approved === null) return this.refuse(intent, NOT_CHECKED);
    switch (command.type) {
      case 'send':
        return this.#send(intent, command, cell);
      case 'look':
        return this.#look(intent, cell);
      case 'stop':
        return this.#stop(intent, command.experimentId, cell);
      default:
        return command satisfies never;
    }
  }

  async #send(
    intent: StoredIntent,
    command: IntentCommand & { type: 'send' },
    cell: Cell,
  ): Promise<IntentOutcome | undefined> {
    const { gateway, now } = this.#options;
    const { id } = intent.life;
    const { attempt } = command;
    const { answer, refusal } = await readStartAnswer({
      mayBeSent: now().getTime() <= command.notAfter,
      send: () =>
        gateway.startExperiment(cell, {
          templateId: intent.templateKey.slice(cell.id.length + 1),
          clientToken: command.token,
          tags: {
            'faultline:intent': id,
            'faultline:actor': intent.userRef,
            'faultline:entity': intent.entityRef,
          },
        }),
      keep: experiment => this.#keep(cell, experiment),
    });
    const outcome = await this.happen(id, at => ({
      type: 'answered',
      at,
      attempt,
      answer,
    }));
    return outcome && { ...outcome, refusal };
  }

  /** Ends a start that was not approved, and so was never sent. */
  async refuse(
    intent: StoredIntent,
    message: string,
  ): Promise<IntentOutcome | undefined> {
    let outcome: IntentOutcome | undefined;
    for (const attempt of intent.life.unproven) {
      outcome = await this.happen(intent.life.id, at => ({
        type: 'answered',
        at,
        attempt,
        answer: { kind: 'rejected', message },
      }));
    }
    return outcome;
  }

  async #look(
    intent: StoredIntent,
    cell: Cell,
  ): Promise<IntentOutcome | undefined> {
    const { gateway, now } = this.#options;
    const { id } = intent.life;
    const asOf = now().getTime();
    const listed = await gateway.listExperiments(cell);
    const seen = listed.find(each => each.tags['faultline:intent'] === id);
    if (!seen) return this.happen(id, at => ({ type: 'not-found', at, asOf }));
    return this.#found(intent, seen.experimentId);
  }

  /** A run was read from AWS; its intent may not know of it. */
  async seen(run: StoredRun): Promise<void> {
    const intent =
      run.intentId && (await this.#options.intents.get(run.intentId));
    if (!intent || intent.life.experimentId === run.experimentId) return;
    await this.#found(intent, run.experimentId);
  }

  async #found(
    intent: StoredIntent,
    experimentId: string,
  ): Promise<IntentOutcome | undefined> {
    const { cellsById, gateway } = this.#options;
    const cell = cellsById.get(intent.cellId);
    if (!cell) return undefined;
    const experiment = await gateway.getExperiment(cell, experimentId);
    await this.#keep(cell, experiment);
    return this.happen(intent.life.id, at => ({
      type: 'found',
      at,
      experimentId,
      asApproved: true,
    }));
  }

  async #stop(
    intent: StoredIntent,
    experimentId: string,
    cell: Cell,
  ): Promise<IntentOutcome | undefined> {
    const { recorder, gateway, stopper } = this.#options;
    const run = await recorder.record(
      cell.id,
      await gateway.getExperiment(cell, experimentId),
    );
    const userRef = intent.cancelledBy ?? intent.userRef;
    await stopper.stop(run, { userRef });
    return this.happen(intent.life.id, at => ({ type: 'stopped', at }));
  }

  async #keep(cell: Cell, experiment: FisExperiment): Promise<void> {
    await this.#options.recorder.record(cell.id, experiment);
  }
}

interface IntentDriverOptions {
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  intents: IntentStore;
  recorder: RunRecorder;
  stopper: RunStopper;
  now: () => Date;
}
