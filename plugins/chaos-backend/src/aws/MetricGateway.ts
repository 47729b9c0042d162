import {
  Cell,
  Metric,
  MetricQuery,
  MissingPolicy,
  ThresholdOperator,
} from '@faultline/plugin-chaos-common';

/** What an alarm watches. */
export type AlarmSource =
  | { type: 'metric'; metric: Metric }
  | { type: 'math'; queries: MetricQuery[]; result: string }
  /** A composite, log or anomaly alarm: it has no threshold of its own. */
  | { type: 'other'; text: string };

/** An alarm as somebody wrote it. */
export interface AlarmDefinition {
  arn: string;
  name: string;
  kind: 'metric' | 'composite' | 'log';
  state: string;
  source: AlarmSource;
  /** What must hold, which is the opposite of what the alarm rings for. */
  promise: {
    op: ThresholdOperator;
    value: number;
    m: number;
    n: number;
  } | null;
  missing: MissingPolicy;
  /** Seconds. */
  period: number;
}

/** A change of an alarm's state. */
export interface AlarmChange {
  at: Date;
  from: string | null;
  to: string;
  reason: string;
}

/** One time series that is asked for. */
export type MetricDataQuery = MetricQuery & {
  /** Seconds. */
  period: number;
  /** False: only other queries use it. */
  wanted: boolean;
};

/** What came back for a query: epoch seconds and value. */
export interface MetricDataResult {
  points: [number, number][];
  /** Set when AWS gave no or not all values. */
  problem: string | null;
}

/** CloudWatch's past in our words. Rejects with errors of `awsErrors.ts`. */
export interface MetricGateway {
  /** What does not exist is left out. */
  describeDefinitions(cell: Cell, names: string[]): Promise<AlarmDefinition[]>;
  /** Changes of state, oldest first; AWS keeps them 30 days. */
  alarmHistory(
    cell: Cell,
    name: string,
    span: { from: Date; to: Date },
  ): Promise<AlarmChange[]>;
  /**
   * The body of a dashboard, JSON.
   *
   * @throws NotFoundError when there is none
   */
  getDashboard(cell: Cell, name: string): Promise<string>;
  /** At most 500 queries; all pages are read. `to` is exclusive. */
  getMetricData(
    cell: Cell,
    queries: MetricDataQuery[],
    span: { from: Date; to: Date },
  ): Promise<Map<string, MetricDataResult>>;
}
