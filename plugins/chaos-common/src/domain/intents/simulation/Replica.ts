import { createIntent, nextIntent } from '../intentMachine';
import {
  IntentCommand,
  IntentEvent,
  StartAnswer,
  StartIntent,
} from '../StartIntent';
import { EventQueue } from './EventQueue';
import { FisModel } from './FisModel';
import { Hazards } from './Hazards';
import { IntentTable } from './IntentTable';
import { Random } from './Random';

/** The machine under test, so that a broken one can be put in its place. */
export interface IntentMachine {
  createIntent: typeof createIntent;
  nextIntent: typeof nextIntent;
}

/** What all replicas share. */
export interface World {
  queue: EventQueue;
  random: Random;
  hazards: Hazards;
  fis: FisModel;
  table: IntentTable;
  machine: IntentMachine;
  /** Tells all replicas that an intent is due at a time of their clocks. */
  wakeAt(dueAt: number): void;
  counts: { crashes: number; pauses: number; sends: number; events: number };
}

const CLIENT_TIMEOUT = 30_000;

/** One backend process: does the machine's commands, dies and freezes in between. */
export class Replica {
  #life = 0;
  #alive = true;
  #pausedUntil = 0;

  constructor(readonly world: World, readonly skew: number) {}

  get clock(): number {
    return this.world.queue.now + this.skew;
  }

  /** A person's click arrives; `answered` is called unless the process dies. */
  start(id: string, key: string, answered: () => void): void {
    this.#step(() => {
      if (this.world.table.byKey(key)) {
        answered();
        return;
      }
      this.#step(() => {
        const { intent, commands } = this.world.machine.createIntent(
          id,
          this.clock,
        );
        if (!this.world.table.insert(key, intent)) {
          answered();
          return;
        }
        this.#wakeWhenDue(intent);
        this.#doAll(intent, commands);
        answered();
      });
    });
  }

  cancel(id: string): void {
    this.#step(() =>
      this.#apply(id, () => ({ type: 'cancelled', at: this.clock })),
    );
  }

  /** Takes what is due. */
  wake(): void {
    this.#step(() => {
      for (const { id, dueAt } of [...this.world.table.rows.values()]) {
        if (dueAt !== null && dueAt <= this.clock) {
          this.#apply(id, () => ({ type: 'claimed', at: this.clock }));
        }
      }
    });
  }

  /** Reads the whole cell, as the inventory does. */
  sync(): void {
    this.#step(() => {
      for (const seen of this.world.fis.list(this.world.queue.now)) {
        this.#apply(seen.intentId, () => ({
          type: 'found',
          at: this.clock,
          experimentId: seen.id,
          asApproved: seen.asApproved,
        }));
      }
    });
  }

  /** Reads, asks the machine, writes; again when somebody else wrote meanwhile. */
  #apply(id: string, event: () => IntentEvent): void {
    this.#step(() => {
      const read = this.world.table.rows.get(id);
      if (!read) return;
      const happened = event();
      if (
        happened.type === 'claimed' &&
        (read.dueAt ?? Infinity) > this.clock
      ) {
        return;
      }
      this.world.counts.events++;
      const { intent, commands } = this.world.machine.nextIntent(
        read,
        happened,
      );
      this.#step(() => {
        if (intent !== read && !this.world.table.update(intent, read)) {
          if (happened.type !== 'claimed') this.#apply(id, event);
          return;
        }
        if (intent !== read) this.#wakeWhenDue(intent);
        this.#doAll(intent, commands);
      });
    });
  }

  #wakeWhenDue({ dueAt }: StartIntent): void {
    if (dueAt !== null) this.world.wakeAt(dueAt);
  }

  #doAll(intent: StartIntent, commands: readonly IntentCommand[]): void {
    for (const command of commands) {
      this.#step(() => this.#do(intent, command));
    }
  }

  #do({ id }: StartIntent, command: IntentCommand): void {
    const { fis, queue, random, hazards } = this.world;
    const calm = queue.now >= hazards.calmAt;
    if (command.type === 'send') {
      this.#send(id, command);
    } else if (command.type === 'look') {
      const asOf = this.clock;
      this.#step(() => {
        if (!calm && random.chance(hazards.listError)) return;
        const seen = fis
          .list(queue.now)
          .find(({ intentId }) => intentId === id);
        this.#apply(id, () =>
          seen
            ? {
                type: 'found',
                at: this.clock,
                experimentId: seen.id,
                asApproved: seen.asApproved,
              }
            : { type: 'not-found', at: this.clock, asOf },
        );
      });
    } else {
      const lost = !calm && random.chance(hazards.stopError);
      if (lost && random.chance(0.5)) return;
      fis.stop(command.experimentId);
      if (!lost) this.#apply(id, () => ({ type: 'stopped', at: this.clock }));
    }
  }

  #send(id: string, command: IntentCommand & { type: 'send' }): void {
    const { fis, queue, random, hazards, counts } = this.world;
    const tell = (answer: StartAnswer) =>
      this.#apply(id, () => ({
        type: 'answered',
        at: this.clock,
        attempt: command.attempt,
        answer,
      }));
    if (this.clock > command.notAfter) {
      tell({ kind: 'not-sent' });
      return;
    }
    counts.sends++;
    const request = {
      token: command.token,
      intentId: id,
      signedAt: this.clock,
    };
    const hazardous = (rate: number) =>
      queue.now < hazards.calmAt && random.chance(rate);
    const way = () =>
      hazardous(hazards.late)
        ? random.between(0, hazards.lateBy)
        : random.between(5, 100);
    const life = this.#life;
    let timedOut = false;
    let settled = false;
    queue.after(CLIENT_TIMEOUT, () => {
      if (settled || life !== this.#life) return;
      timedOut = true;
      tell({ kind: 'unclear', message: 'No answer' });
    });
    if (hazardous(hazards.loseRequest)) return;
    queue.after(way(), () => {
      const answer = fis.start(request, queue.now);
      if (hazardous(hazards.loseAnswer)) return;
      const receive = () => {
        if (life !== this.#life) return;
        // Most clients drop what comes too late; some hand it on.
        if (timedOut && random.chance(0.5)) return;
        settled = true;
        tell(answer);
      };
      queue.after(way(), receive);
      if (hazardous(hazards.repeatAnswer)) queue.after(way(), receive);
    });
  }

  /** Does the next thing a moment later, unless the process dies first. */
  #step(run: () => void): void {
    const { queue, random, hazards, counts } = this.world;
    const life = this.#life;
    const go = () => {
      if (life !== this.#life || !this.#alive) return;
      if (queue.now < this.#pausedUntil) {
        queue.at(this.#pausedUntil, go);
        return;
      }
      if (queue.now < hazards.calmAt) {
        if (random.chance(hazards.crash)) {
          counts.crashes++;
          this.#crash();
          return;
        }
        if (random.chance(hazards.pause)) {
          counts.pauses++;
          this.#pausedUntil = queue.now + random.between(0, hazards.pauseFor);
          queue.at(this.#pausedUntil, go);
          return;
        }
      }
      run();
    };
    queue.after(random.between(0, 20), go);
  }

  #crash(): void {
    const { queue, random, hazards } = this.world;
    this.#life++;
    this.#alive = false;
    queue.after(random.between(0, hazards.restartWithin), () => {
      this.#alive = true;
      this.wake();
    });
  }
}
