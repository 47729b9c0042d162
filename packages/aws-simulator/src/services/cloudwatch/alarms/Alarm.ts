import type { AlarmState, WorldAlarm } from '../../../worlds/WorldAlarm';
import type { MetricDataQuery } from '../queries/metricDataQuery';

/** When an alarm goes off, whatever it looks at. */
export interface AlarmCondition {
  threshold: number;
  comparisonOperator: string;
  evaluationPeriods: number;
  datapointsToAlarm?: number;
  treatMissingData?: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
  /** `ignore`: too few samples for a percentile change nothing. */
  lowSampleCountPercentile?: 'evaluate' | 'ignore';
}

/** What an alarm does when it changes its state. */
export interface AlarmActions {
  isEnabled: boolean;
  onOk: string[];
  onAlarm: string[];
  onInsufficientData: string[];
}

/** Everything that was said about an alarm when it was made. */
export interface AlarmDefinition extends WorldAlarm {
  metric?: WorldAlarm['metric'] & AlarmCondition;
  /** Instead of `metric`: metric math, with one query that returns data. */
  math?: AlarmCondition & { queries: MetricDataQuery[] };
  actions?: AlarmActions;
  /** Of a composite alarm: no actions while this alarm is in ALARM. */
  suppressor?: { alarm: string; waitSeconds?: number; extendSeconds?: number };
}

/** A change of an alarm's state. */
export interface AlarmTransition {
  /** Epoch milliseconds. */
  at: number;
  from: AlarmState;
  to: AlarmState;
  reason: string;
  reasonData?: string;
  reasonBefore?: string;
  reasonDataBefore?: string;
}

/** Something that happened to an alarm. */
export type AlarmIncident =
  | { at: number; type: 'state'; transition: AlarmTransition }
  | { at: number; type: 'created' | 'updated' | 'deleted' }
  | { at: number; type: 'action'; action: string; state: AlarmState };

/** An alarm as the simulator keeps it. */
export interface Alarm {
  arn: string;
  definition: AlarmDefinition;
  /** A client made it, rather than the world. */
  isPut: boolean;
  state: AlarmState;
  reason: string;
  reasonData?: string;
  /** Epoch milliseconds. */
  createdAt: number;
  configuredAt: number;
  stateUpdatedAt: number;
  /** Changes of state, oldest first. */
  history: AlarmTransition[];
  /** What happened before the simulator started, oldest first. */
  past?(): readonly AlarmTransition[];
  /** Everything that happened, in that order. */
  incidents: AlarmIncident[];
}

export function isComposite(alarm: Alarm): boolean {
  return alarm.definition.rule !== undefined;
}
