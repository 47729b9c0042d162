import type {
  RunDocument,
  Sample,
  Signal,
} from '@faultline/plugin-chaos-common';
import { createRandom, Random } from './random';

const START = 1_700_000_040;
const PERIOD = 60;
const BASELINE = 31;
const RECOVERY = 20;
/** How much the noise of evidence resembles what it was a bin before. */
const MEMORIES = [0, 0.5, 0.8, 0.9, 0.95];

interface Draft {
  random: Random;
  fault: number;
  steady: Signal;
}

/** Why a run must not pass, and the run that must not. */
export interface Forbidden {
  reason: string;
  draw(draft: Draft): Signal[];
}

function samples(fault: number, value: (bin: number) => number | null) {
  const length = BASELINE + fault + RECOVERY;
  return Array.from({ length }, (_, index): Sample => {
    const bin = index - BASELINE;
    return [START + bin * PERIOD, value(bin)];
  });
}

/** First-order autoregression. */
function wander(random: Random, memory: number): () => number {
  let last = random.normal();
  return () => {
    last = memory * last + Math.sqrt(1 - memory ** 2) * random.normal();
    return last;
  };
}

function signal(change: Partial<Signal>): Signal {
  return {
    id: 'metric',
    kind: 'latency',
    role: 'steadyState',
    direction: 'up',
    unit: 's',
    missing: 'ignore',
    points: [],
    history: [],
    ...change,
  };
}

/** Metrics that the fault should have moved, and did not. */
const EVIDENCE = [
  { kind: 'utilization', unit: '%', of: (z: number) => Math.abs(35 + 4 * z) },
  { kind: 'latency', unit: 's', of: (z: number) => 0.3 * Math.exp(0.3 * z) },
  { kind: 'count', unit: 'count', of: (z: number) => Math.abs(50 + 8 * z) },
] as const;

const unfelt: Forbidden[] = MEMORIES.flatMap(memory =>
  EVIDENCE.map(({ kind, unit, of }) => ({
    reason: `fault not felt, ${kind} of memory ${memory}`,
    draw: ({ random, fault, steady }) => {
      const next = wander(random, memory);
      const points = samples(fault, () => of(next()));
      const role = 'faultEvidence';
      return [steady, signal({ id: 'evidence', role, kind, unit, points })];
    },
  })),
);

const others: Forbidden[] = [
  {
    reason: 'no data before the fault',
    draw: ({ steady }) => [
      { ...steady, points: steady.points.filter(([t]) => t >= START - 300) },
    ],
  },
  {
    reason: 'no data while it lasts',
    draw: ({ steady, fault }) => [
      {
        ...steady,
        points: steady.points.filter(
          ([t]) => t < START || t >= START + fault * PERIOD,
        ),
      },
    ],
  },
  {
    reason: 'no traffic',
    draw: ({ steady, random, fault }) => [
      steady,
      signal({
        id: 'requests',
        role: 'traffic',
        kind: 'traffic',
        unit: 'count',
        direction: 'down',
        points: samples(fault, () => Math.floor(5 * random.uniform())),
      }),
    ],
  },
  {
    reason: 'promise broken before the fault',
    draw: ({ steady }) => [
      { ...steady, threshold: { op: '<=', value: 0.1, m: 2, n: 3 } },
    ],
  },
  {
    reason: 'share that is bad all day',
    draw: ({ fault }) => [
      signal({
        kind: 'ratio',
        unit: '%',
        direction: 'down',
        points: samples(fault, () => 0),
      }),
    ],
  },
];

export const FORBIDDEN: readonly Forbidden[] = [...unfelt, ...others];

/** A run that must not pass: the same for the same seed. */
export function drawForbidden({ draw }: Forbidden, seed: number): RunDocument {
  const random = createRandom(seed);
  const fault = random.pick([5, 10, 20, 30]);
  const points = samples(fault, () => 0.3 * Math.exp(0.1 * random.normal()));
  const steady = signal({ points });
  const end = START + fault * PERIOD;
  return {
    id: `forbidden ${seed}`,
    kind: 'run',
    period: PERIOD,
    experiment: {
      start: START - PERIOD,
      faultStart: START,
      faultEnd: end,
      end,
      now: end + RECOVERY * PERIOD,
      state: 'completed',
    },
    signals: draw({ random, fault, steady }),
  };
}
