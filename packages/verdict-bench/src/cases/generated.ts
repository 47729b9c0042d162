import type { BenchCase } from './BenchCase';
import { add, drawCourse, Effect, multiply, strengthAt } from './injectEffect';
import { createRandom, Random } from './random';

const HISTORY = 480;
const BASELINE = 30;
const FAULT = 10;
const RECOVERY = 20;
const LENGTH = HISTORY + BASELINE + FAULT + RECOVERY;
const START = HISTORY + BASELINE;
const GAPS = 0.03;

type Shape = 'flat' | 'drifting' | 'correlated' | 'spiky';

/** What a row of generated cases is made of. */
export interface Recipe {
  group: string;
  kind: 'latency' | 'utilization' | 'counts';
  /** Undefined for quiet windows. */
  effect?: Effect;
  ramp: number;
  history: boolean;
}

function drawNoise(random: Random, shape: Shape): number[] {
  let previous = 0;
  return Array.from({ length: LENGTH }, (_, bin) => {
    const fresh = random.normal();
    if (shape === 'correlated') {
      previous = 0.6 * previous + 0.8 * fresh;
      return previous;
    }
    if (shape === 'drifting') return fresh + Math.sin(bin / 90);
    return shape === 'spiky' && random.uniform() < 0.02 ? fresh + 8 : fresh;
  });
}

function drawGauge(random: Random, kind: 'latency' | 'utilization') {
  const shape = random.pick<Shape>(['flat', 'drifting', 'correlated', 'spiky']);
  const noise = drawNoise(random, shape);
  return kind === 'latency'
    ? noise.map(z => 0.3 * Math.exp(0.12 * z))
    : noise.map(z => Math.min(100, Math.max(0, 35 + 3 * z)));
}

function drawCounts(random: Random, strength: (bin: number) => number) {
  const requests = random.pick([40, 120, 600]);
  const usual = random.pick([0, 0.001, 0.005]);
  const totals = Array.from({ length: LENGTH }, () =>
    Math.max(20, Math.round(requests * (1 + 0.1 * random.normal()))),
  );
  const bad = totals.map((total, bin) =>
    random.binomial(total, Math.min(1, usual + strength(bin))),
  );
  return { totals, bad };
}

/** Cases from a recipe: the same for the same seed. */
export function generate(
  recipe: Recipe,
  options: { cases: number; seed: number },
): BenchCase[] {
  const { kind, effect, ramp, group } = recipe;
  const random = createRandom(options.seed);
  return Array.from({ length: options.cases }, (): BenchCase => {
    const recovers = random.uniform() < 0.5;
    const course = drawCourse(random, {
      fault: FAULT,
      recovery: RECOVERY,
      ramp,
      recovers,
    });
    const strength = (bin: number) =>
      effect ? strengthAt(course, bin - START) : 0;
    const counted =
      kind === 'counts'
        ? drawCounts(random, bin => effect?.apply(0, strength(bin)) ?? 0)
        : undefined;
    const quiet = kind === 'counts' ? [] : drawGauge(random, kind);
    const values =
      counted?.bad ??
      quiet.map((value, bin) => {
        if (random.uniform() < GAPS) return null;
        return effect ? effect.apply(value, strength(bin)) : value;
      });
    const from = recipe.history ? 0 : HISTORY;
    return {
      group,
      kind: kind === 'counts' ? 'ratio' : kind,
      unit: kind === 'latency' ? 's' : '%',
      direction: 'up',
      period: 60,
      history: values.slice(from, HISTORY),
      baseline: values.slice(HISTORY, START),
      fault: values.slice(START, START + FAULT),
      recovery: values.slice(START + FAULT),
      totals: counted?.totals.slice(from),
      deviates: effect !== undefined,
      deviatesAfter: effect && course.onset,
      recoversAfter: effect ? course.gone : undefined,
    };
  });
}

/** A share of errors on top of the usual one. */
const errors = (share: number): Effect => ({
  name: `+${share * 100} % errors`,
  apply: (_, strength) => share * strength,
});

const KINDS = ['latency', 'utilization', 'counts'] as const;

const EFFECTS = {
  latency: [multiply(2), multiply(3)],
  utilization: [add(15), add(40)],
  counts: [errors(0.05), errors(0.2)],
};

/** All rows of generated cases, quiet and faulty. */
export function recipes(history: boolean): Recipe[] {
  return KINDS.flatMap(kind => [
    { group: `generated ${kind}, quiet`, kind, ramp: 0, history },
    ...EFFECTS[kind].flatMap(effect =>
      [0, 3].map(ramp => ({
        group: `generated ${kind} ${effect.name}${ramp ? ', ramp' : ''}`,
        kind,
        effect,
        ramp,
        history,
      })),
    ),
  ]);
}
