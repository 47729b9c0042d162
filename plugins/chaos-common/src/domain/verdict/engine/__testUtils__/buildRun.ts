import type {
  ExperimentTimes,
  RunDocument,
  Sample,
  Signal,
} from '../document/RunDocument';

/** Start of the fault in the runs of the tests. */
export const FAULT_START = 1_700_000_040;
export const FAULT_BINS = 10;
export const RECOVERY_BINS = 20;
const BASELINE_BINS = 31;

/** A value by bins since the start of the fault; null for a gap. */
export type Course = (bin: number) => number | null;

/** Noise that is the same in every run, about standard normal. */
export function noise(bin: number, seed = 1): number {
  const wave = (angle: number) => {
    const turned = Math.sin(bin * angle + seed * 78.233) * 43758.5453;
    return turned - Math.floor(turned);
  };
  return (wave(12.9898) + wave(39.3467) + wave(73.1567) - 1.5) * 2;
}

/** Start of a bin in epoch seconds. */
export function timeOf(bin: number, period = 60): number {
  return FAULT_START + bin * period;
}

/** Points of a course over a stretch of bins. */
export function points(
  course: Course,
  options: { from?: number; to?: number; period?: number } = {},
): Sample[] {
  const { from = -BASELINE_BINS, period = 60 } = options;
  const { to = FAULT_BINS + RECOVERY_BINS } = options;
  return Array.from({ length: to - from }, (_, index) => [
    timeOf(from + index, period),
    course(from + index),
  ]);
}

/** `usual` outside, `changed` from one bin to another, with a little noise. */
export function step(
  usual: number,
  changed: number,
  options: { from?: number; to?: number; seed?: number } = {},
): Course {
  const { from = 0, to = FAULT_BINS, seed = 1 } = options;
  return bin =>
    (bin >= from && bin < to ? changed : usual) +
    usual * 0.03 * noise(bin, seed);
}

/** Nothing happens. */
export function calm(usual: number, seed = 1): Course {
  return step(usual, usual, { seed });
}

/** A latency of the service, bad when it rises. */
export function latency(course: Course, change: Partial<Signal> = {}): Signal {
  return {
    id: 'p95',
    kind: 'latency',
    role: 'steadyState',
    direction: 'up',
    unit: 's',
    missing: 'ignore',
    points: points(course),
    history: [],
    ...change,
  };
}

/** CPU of the targets: what the fault acts on. */
export function evidence(course: Course, change: Partial<Signal> = {}): Signal {
  return latency(course, {
    id: 'cpu',
    kind: 'utilization',
    role: 'faultEvidence',
    unit: '%',
    ...change,
  });
}

/** Requests a minute. */
export function traffic(course: Course, change: Partial<Signal> = {}): Signal {
  return latency(course, {
    id: 'requests',
    kind: 'traffic',
    role: 'traffic',
    direction: 'down',
    unit: 'count',
    ...change,
  });
}

/** Errors among requests, as counts. */
export function errorRate(
  errors: Course,
  requests: Course,
  change: Partial<Signal> = {},
): Signal {
  return latency(() => null, {
    id: 'errors',
    kind: 'ratio',
    unit: '%',
    points: [],
    numerator: points(errors),
    denominator: points(requests),
    ...change,
  });
}

/** Evidence that the fault was felt. */
export const felt = (): Signal => evidence(step(20, 80, { seed: 9 }));

/** A run of ten minutes that was watched for twenty more. */
export function buildRun(
  signals: Signal[],
  change: Partial<Omit<RunDocument, 'experiment'>> & {
    experiment?: Partial<ExperimentTimes>;
  } = {},
): RunDocument {
  const { experiment, ...rest } = change;
  const faultEnd = timeOf(FAULT_BINS);
  return {
    id: 'run-1',
    kind: 'run',
    period: 60,
    recoveryObjectiveSeconds: 600,
    recoveryHorizonSeconds: 900,
    signals,
    ...rest,
    experiment: {
      start: timeOf(-1),
      faultStart: FAULT_START,
      faultEnd,
      end: faultEnd,
      now: timeOf(FAULT_BINS + RECOVERY_BINS),
      state: 'completed',
      ...experiment,
    },
  };
}
