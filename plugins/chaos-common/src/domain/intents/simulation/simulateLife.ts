import { createIntent, nextIntent } from '../intentMachine';
import { EventQueue } from './EventQueue';
import { findFaults, Fault } from './findFaults';
import { FisModel } from './FisModel';
import { drawHazards, Hazards } from './Hazards';
import { IntentTable } from './IntentTable';
import { Random } from './Random';
import { IntentMachine, Replica, World } from './Replica';

const MINUTE = 60_000;
const END = 75 * MINUTE;

/** What happened in one simulated life. */
export interface Life {
  seed: number;
  hazards: Hazards;
  faults: Fault[];
  intents: number;
  outcomes: Record<string, number>;
  experiments: number;
  counts: World['counts'];
}

/**
 * Simulates some people who start one template through two replicas while
 * things go wrong, until all is quiet again. The same seed gives the same life.
 *
 * @param change - hazards to set instead of drawing them
 */
export function simulateLife(
  seed: number,
  machine: IntentMachine = { createIntent, nextIntent },
  change: Partial<Hazards> = {},
): Life {
  const random = new Random(seed);
  const hazards = { ...drawHazards(random), ...change };
  const queue = new EventQueue();
  const replicas: Replica[] = [];
  const world: World = {
    queue,
    random,
    hazards,
    fis: new FisModel(hazards, random),
    table: new IntentTable(),
    machine,
    counts: { crashes: 0, pauses: 0, sends: 0, events: 0 },
    wakeAt: dueAt => {
      for (const replica of replicas) {
        // Replicas poll: they are a little late, and not together.
        queue.at(dueAt - replica.skew + random.between(1, 1_000), () =>
          replica.wake(),
        );
      }
    },
  };
  for (const skew of hazards.skews) replicas.push(new Replica(world, skew));
  const either = () => replicas[random.chance(0.5) ? 0 : 1]!;

  const people = 1 + Math.floor(random.next() * 2.5);
  for (let person = 0; person < people; person++) {
    click(`key-${person}`, random.between(0, 4 * MINUTE));
  }

  /** A person clicks, maybe twice, and again when no answer comes. */
  function click(key: string, at: number): void {
    const doubled = random.chance(0.3);
    let answered = false;
    const press = (id: string) => {
      if (answered && !doubled) return;
      either().start(id, key, () => {
        answered = true;
      });
    };
    const tries = 1 + Math.floor(random.next() * 3);
    for (let n = 0; n < tries; n++) {
      queue.at(at + n * (doubled ? 10 : 15_000), () => press(`${key}.${n}`));
    }
    if (random.chance(hazards.cancel)) {
      queue.at(at + random.between(0, 8 * MINUTE), () => {
        const mine = world.table.byKey(key);
        if (mine) either().cancel(mine.id);
      });
    }
  }

  if (hazards.sync) {
    for (let at = 2 * MINUTE; at < END - MINUTE; at += 4 * MINUTE) {
      queue.at(at, () => either().sync());
    }
  }
  // What was due while nobody could look is seen by the polling of a calm world.
  for (const minute of [1, 5]) {
    queue.at(hazards.calmAt + minute * MINUTE, () => either().wake());
  }
  queue.runUntil(END);

  const rows = [...world.table.rows.values()];
  const outcomes: Record<string, number> = {};
  for (const { state } of rows) outcomes[state] = (outcomes[state] ?? 0) + 1;
  return {
    seed,
    hazards,
    faults: findFaults(world),
    intents: rows.length,
    outcomes,
    experiments: world.fis.experiments.length,
    counts: world.counts,
  };
}
