import { Hazards } from './Hazards';
import { IntentMachine } from './Replica';
import { Life, simulateLife } from './simulateLife';

/** What many simulated lives came to. */
export interface Lives {
  runs: number;
  intents: number;
  experiments: number;
  crashes: number;
  pauses: number;
  /** Requests to start that were sent. */
  sends: number;
  outcomes: Record<string, number>;
  /** By kind of fault; none: all promises were kept. */
  faults: Record<string, number>;
  /** The first lives in which a promise was broken, for a closer look. */
  broken: Life[];
}

const SHOWN = 5;

/** Simulates lives with the seeds from `seed` on. */
export function simulateLives(options: {
  seed: number;
  runs: number;
  machine?: IntentMachine;
  /** Hazards to set instead of drawing them. */
  hazards?: Partial<Hazards>;
}): Lives {
  const lives: Lives = {
    runs: options.runs,
    intents: 0,
    experiments: 0,
    crashes: 0,
    pauses: 0,
    sends: 0,
    outcomes: {},
    faults: {},
    broken: [],
  };
  for (let run = 0; run < options.runs; run++) {
    const life = simulateLife(
      options.seed + run,
      options.machine,
      options.hazards,
    );
    lives.intents += life.intents;
    lives.experiments += life.experiments;
    lives.crashes += life.counts.crashes;
    lives.pauses += life.counts.pauses;
    lives.sends += life.counts.sends;
    for (const [state, count] of Object.entries(life.outcomes)) {
      lives.outcomes[state] = (lives.outcomes[state] ?? 0) + count;
    }
    for (const { kind } of life.faults) {
      lives.faults[kind] = (lives.faults[kind] ?? 0) + 1;
    }
    if (life.faults.length > 0 && lives.broken.length < SHOWN) {
      lives.broken.push(life);
    }
  }
  return lives;
}
