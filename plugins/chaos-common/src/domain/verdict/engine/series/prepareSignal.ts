import type { RunDocument, Sample, Signal } from '../document/RunDocument';
import { binValues, Span } from './binValues';
import { CleanSamples, cleanSamples } from './cleanSamples';
import { decumulate } from './decumulate';
import { binOf, findGrid, Grid } from './findGrid';
import { BASELINE_BINS, Exposure, findWindows, Windows } from './Windows';

const HISTORY_SECONDS = 8.5 * 24 * 60 * 60;

/** A signal as dense series on its own bins. NaN is a gap. */
export interface PreparedSignal {
  signal: Signal;
  grid: Grid;
  /** Bin number of position 0. */
  first: number;
  windows: Windows;
  /** For a ratio with counts the share of bad events, 0 to 1. */
  values: Float64Array;
  /** The values as recorded, where gaps of `values` were filled. */
  recorded?: Float64Array;
  /** Whether the values are differences from the day before. */
  isDifference?: boolean;
  /** Ratio with counts only. */
  counts?: { bad: Float64Array; all: Float64Array };
  policies: string[];
}

/** What all signals of a run share. */
export interface RunFrame {
  document: RunDocument;
  exposure: Exposure;
  end: { time: number; complete: boolean };
}

const COUNTED = ['count', 'traffic', 'ratio'];

function clean(signal: Signal, samples: readonly Sample[] = []) {
  const cleaned = cleanSamples(samples, {
    mayBeNegative: signal.kind === 'business',
  });
  return COUNTED.includes(signal.kind) ? decumulate(cleaned) : cleaned;
}

/** History that is coarser than the signal says nothing about its bins. */
function isComparable(history: CleanSamples, grid: Grid): boolean {
  return findGrid(history.times, grid.period).period === grid.period;
}

/** From the history, or at least from the baseline on, to the end. */
function spanOf(frame: RunFrame, grid: Grid, earliest: number): Span {
  const { start } = frame.document.experiment;
  const begin = Math.min(start, frame.exposure.from);
  const from = Math.min(
    Math.max(earliest, start - HISTORY_SECONDS),
    begin - (BASELINE_BINS + 1) * grid.period,
  );
  const first = binOf(grid, from);
  // Values may end long before the fault; its windows are bins all the same.
  const end = Math.max(frame.end.time, frame.exposure.from);
  const last = binOf(grid, end) + 1;
  return { first, length: Math.max(1, last - first + 1) };
}

/** The part of a span that samples lie in. */
function spanWithin(span: Span, { times }: CleanSamples, grid: Grid): Span {
  if (times.length === 0) return { first: span.first, length: 0 };
  const end = span.first + span.length;
  const first = Math.max(span.first, binOf(grid, times[0]!));
  const last = Math.min(end - 1, binOf(grid, times.at(-1)!));
  return { first, length: Math.max(0, last - first + 1) };
}

/** Values of the points, and of the history where there is no point. */
function merge(
  points: CleanSamples,
  history: CleanSamples,
  { grid, span, counts }: { grid: Grid; span: Span; counts: boolean },
): Float64Array {
  const near = spanWithin(span, points, grid);
  const recent = binValues(points, grid, near, { counts });
  const merged = binValues(history, grid, span, { counts });
  for (let bin = 0; bin < recent.length; bin += 1) {
    const value = recent[bin]!;
    if (!Number.isNaN(value)) merged[near.first - span.first + bin] = value;
  }
  return merged;
}

/** Brings a signal onto its grid and finds the windows of the run on it. */
export function prepareSignal(signal: Signal, frame: RunFrame): PreparedSignal {
  const { period } = frame.document;
  const isRatio = signal.denominator !== undefined;
  const points = clean(signal, isRatio ? signal.denominator : signal.points);
  const past = clean(
    signal,
    isRatio ? signal.denominatorHistory : signal.history,
  );
  const grid = findGrid(
    points.times.length > 0 ? points.times : past.times,
    period,
  );
  const history = isComparable(past, grid)
    ? past
    : { ...past, times: past.times.subarray(0, 0) };
  const earliest = Math.min(
    points.times[0] ?? Infinity,
    history.times[0] ?? Infinity,
  );
  const span = spanOf(frame, grid, earliest);
  const onto = { grid, span, counts: COUNTED.includes(signal.kind) };
  const values = merge(points, history, onto);
  const policies = [...new Set([...points.dropped, ...past.dropped])];
  const prepared: PreparedSignal = {
    signal,
    grid,
    first: span.first,
    values,
    policies,
    windows: findWindows({
      grid,
      first: span.first,
      experimentStart: frame.document.experiment.start,
      exposure: frame.exposure,
      end: frame.end,
    }),
  };
  if (!isRatio) return prepared;

  const part = clean(signal, signal.numerator);
  const partPast = clean(signal, signal.numeratorHistory);
  const numerators = merge(part, partPast, onto);
  return {
    ...prepared,
    ...countBad(signal, numerators, values),
    policies: [...new Set([...policies, ...part.dropped])],
  };
}

/** No event of a kind in a bin with traffic means that there were none. */
function countBad(signal: Signal, part: Float64Array, all: Float64Array) {
  const bad = all.map((events, bin) => {
    const counted = Number.isNaN(part[bin]!) ? 0 : part[bin]!;
    const share = Math.min(counted, events);
    return signal.direction === 'down' ? events - share : share;
  });
  return {
    counts: { bad, all },
    values: bad.map((events, bin) =>
      all[bin]! > 0 ? events / all[bin]! : NaN,
    ),
  };
}
