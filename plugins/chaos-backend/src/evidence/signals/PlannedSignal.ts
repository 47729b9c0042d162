import {
  Metric,
  MetricQuery,
  SignalDefinition,
  SignalOrigin,
} from '@faultline/plugin-chaos-common';

/** Where values are read, with no name left to be looked up. */
export type ReadableSource =
  | { type: 'metric'; metric: Metric }
  | { type: 'ratio'; numerator: Metric; denominator: Metric }
  | { type: 'math'; queries: MetricQuery[]; result: string };

/** A signal that is ready to be read. */
export interface PlannedSignal extends Omit<SignalDefinition, 'source'> {
  source: ReadableSource;
  cellId: string;
  origin: SignalOrigin;
  /** Name of the alarm that it was made from. */
  alarm: string | null;
  /** Why it cannot be read: it then has no values, and that is told. */
  problem?: string;
}

/** An alarm that is watched during a run. */
export interface PlannedAlarm {
  arn: string;
  name: string;
  cellId: string;
  stop: boolean;
  problem: string | null;
}

/** All that is read for a run, and what could not be found out. */
export interface SignalPlan {
  signals: PlannedSignal[];
  alarms: PlannedAlarm[];
  problems: string[];
}

/** The same values under two names have the same text. */
export function sourceKey(signal: {
  source: ReadableSource;
  cellId: string;
}): string {
  return JSON.stringify([signal.cellId, signal.source]);
}
