import { Random } from './Random';

const MINUTE = 60_000;

/** What may go wrong in one simulated life, and how often. */
export interface Hazards {
  /** Until then things go wrong; afterwards all heals. */
  calmAt: number;
  /** A replica dies between two of its steps. */
  crash: number;
  /** Longest time until a dead replica is back. */
  restartWithin: number;
  /** A replica freezes between two of its steps (SIGSTOP). */
  pause: number;
  pauseFor: number;
  /** How far each replica's clock is off. */
  skews: readonly [number, number];
  /** A request never reaches AWS. */
  loseRequest: number;
  /** An answer never comes back. */
  loseAnswer: number;
  /** A request or an answer takes up to `lateBy`. */
  late: number;
  lateBy: number;
  /** An answer is delivered twice. */
  repeatAnswer: number;
  /** AWS fails with 5xx before or after it did the work. */
  serverError: number;
  /** AWS throttles. */
  throttle: number;
  /** AWS's quota is full from the start until then. */
  quotaFullUntil: number;
  /** The template is gone from then on. Infinity: it stays. */
  templateGoneAt: number;
  /** AWS checks quota and template before it knows a token again. */
  checksBeforeToken: boolean;
  /** What AWS starts is not what was checked. */
  differs: number;
  /** How much later an experiment shows in lists. */
  listLag: number;
  listError: number;
  stopError: number;
  /** How long AWS knows a token. */
  tokenLife: number;
  /** A person takes the start back. */
  cancel: number;
  /** Whether the inventory reads the cell now and then, as it does in life. */
  sync: boolean;
}

/** Draws the hazards of a life: each kind is absent in many lives, and rife in some. */
export function drawHazards(random: Random): Hazards {
  const rate = (most: number) =>
    random.chance(0.5) ? random.between(0, most) : 0;
  const sometimes = <T>(probability: number, value: T, other: T) =>
    random.chance(probability) ? value : other;
  const sync = random.chance(0.5);
  // A clock that is wildly off needs the inventory as a net.
  const skew = sync && random.chance(0.2) ? 4 * MINUTE : 30_000;
  return {
    calmAt: 20 * MINUTE,
    crash: rate(0.12),
    restartWithin: sometimes(0.8, MINUTE, 9 * MINUTE),
    pause: rate(0.1),
    pauseFor: sometimes(0.7, MINUTE, 15 * MINUTE),
    skews: [random.between(-skew, skew), random.between(-skew, skew)],
    loseRequest: rate(0.4),
    loseAnswer: rate(0.5),
    late: rate(0.4),
    lateBy: sometimes(0.6, MINUTE, 6 * MINUTE),
    repeatAnswer: rate(0.3),
    serverError: rate(0.4),
    throttle: rate(0.3),
    quotaFullUntil: sometimes(0.2, random.between(0, 20 * MINUTE), 0),
    templateGoneAt: sometimes(0.2, random.between(0, 3 * MINUTE), Infinity),
    checksBeforeToken: random.chance(0.5),
    differs: rate(0.2),
    listLag: sometimes(0.5, random.between(0, 30_000), 0),
    listError: rate(0.4),
    stopError: rate(0.4),
    tokenLife: random.between(30 * MINUTE, 24 * 60 * MINUTE),
    cancel: rate(0.6),
    sync,
  };
}
