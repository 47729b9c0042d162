import { ApplicableMode, FAILURE_MODES, FailureMode } from '../failureModes';
import { ServiceStatus } from '../status';
import { capGrade, Grade, GradeCap } from './grade';
import { openFailures } from './openFailures';
import { ModeRating, rateMode } from './rateMode';
import { RunEvidence } from './RunEvidence';
import { LossReason } from './runPoints';
import { ScoringPolicy, weightOf } from './ScoringPolicy';
import { bestWithout } from './waivedModes';
import { Loss, roundLosses } from './waterfall';

/**
 * A failure mode that need not count until a day, as another person agreed.
 * @public
 */
export interface ModeWaiver {
  mode: FailureMode;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/**
 * One row of the coverage matrix of a service.
 * @public
 */
export interface ModeScore extends ModeRating {
  because: string;
  critical: boolean;
  weight: number;
  /** A waiver takes it out of the score for now. Shown, and never as passed. */
  waived: boolean;
}

/**
 * How resilient a service is by its evidence.
 * @public
 */
export interface ServiceScore {
  /** 0 to 1000; the score of 52.7 is 527. Null: no failure mode applies. */
  tenths: number | null;
  /** What is missing to 1000, biggest first; adds up exactly. */
  losses: Loss[];
  /** Share of the weights that has evidence, 0 to 1. */
  coverage: number;
  /** `not-rated`: too little is known to show a number. */
  confidence: 'high' | 'medium' | 'low' | 'not-rated';
  /** Null when it is not rated. */
  grade: Grade | null;
  caps: GradeCap[];
  status: ServiceStatus;
  /**
   * The latest runs of templates that failed and did not pass since, newest
   * first, waived ones apart. With any, the service is failing, also where the
   * run proves no failure mode, or another template passed in its place.
   */
  openFailures: RunEvidence[];
  /** The coverage matrix, in the order of `FAILURE_MODES`. */
  modes: ModeScore[];
}

/**
 * Scores a service: the weighted mean of what is proven for all failure modes
 * that apply, untested ones with nothing. It depends on nothing but what is
 * passed in, and time alone never raises it.
 *
 * @public
 */
export function scoreService(input: {
  modes: readonly ApplicableMode[];
  runs: readonly RunEvidence[];
  waivers?: readonly ModeWaiver[];
  tier?: string | null;
  policy: ScoringPolicy;
  /** Epoch milliseconds. */
  now: number;
}): ServiceScore {
  const { runs, waivers = [], tier = null, policy, now } = input;
  const rated = FAILURE_MODES.flatMap(mode => {
    const applies = input.modes.find(each => each.mode === mode);
    return applies
      ? [
          {
            ...rateMode(mode, runs, policy, now),
            because: applies.because,
            critical: applies.critical,
            weight: weightOf(policy, mode, tier),
            waived: waivers.some(
              waiver => waiver.mode === mode && waiver.expiresAt > now,
            ),
          },
        ]
      : [];
  });
  const modes = bestWithout(rated);
  const counted = modes.filter(({ waived }) => !waived);
  const total = sum(counted, ({ weight }) => weight);
  const failures = openFailures(runs, rated);
  const status = failures.length > 0 ? 'failing' : statusOf(counted);
  if (total === 0) {
    return {
      tenths: null,
      losses: [],
      coverage: 0,
      confidence: 'not-rated',
      grade: null,
      caps: [],
      status,
      openFailures: failures,
      modes,
    };
  }
  const tenths = Math.round(
    (10 * sum(counted, ({ weight, value }) => weight * value)) / total,
  );
  const exact = counted.flatMap(({ mode, weight, losses }) =>
    Object.entries(losses).map(([reason, points]) => ({
      mode,
      reason: reason as LossReason,
      tenths: (10 * weight * points) / total,
    })),
  );
  const coverage =
    sum(counted, ({ freshness, weight }) => (freshness > 0 ? weight : 0)) /
    total;
  const confidence = confidenceOf(coverage, counted);
  const capped = capGrade(tenths, counted);
  return {
    tenths,
    losses: roundLosses(exact, 1000 - tenths),
    coverage,
    confidence,
    grade: confidence === 'not-rated' ? null : capped.grade,
    caps: confidence === 'not-rated' ? [] : capped.caps,
    status,
    openFailures: failures,
    modes,
  };
}

function confidenceOf(
  coverage: number,
  modes: readonly ModeScore[],
): ServiceScore['confidence'] {
  const tested = modes.filter(({ evidence }) => evidence.length > 0);
  if (coverage < 0.3) return 'not-rated';
  if (coverage >= 0.8 && tested.every(({ evidence }) => evidence.length >= 2)) {
    return 'high';
  }
  return coverage >= 0.5 ? 'medium' : 'low';
}

function statusOf(modes: readonly ModeScore[]): ServiceStatus {
  const has = (state: ModeScore['state']) =>
    modes.some(mode => mode.state === state);
  if (has('failed')) return 'failing';
  if (has('stale')) return 'stale';
  return has('passed') ? 'resilient' : 'untested';
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
