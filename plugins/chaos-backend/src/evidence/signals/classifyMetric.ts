import {
  Metric,
  SignalDirection,
  SignalKind,
  SignalRole,
  SignalUnit,
} from '@faultline/plugin-chaos-common';

/** What kind of thing a metric measures. */
export interface MetricClass {
  kind: SignalKind;
  role: SignalRole;
  direction: SignalDirection;
  unit: SignalUnit;
}

const REGION = /\b[a-z]{2}(?:-[a-z]+)+-\d\b/;
const CLIENT_ERRORS = /4xx|client_?error|usererrors/i;
const LATENCY = /latency|duration|response_?time|elapsed/i;
const ERRORS =
  /5xx|error|fault|fail|throttle|reject|exception|timeout|dead_?letter/i;
const LOAD = /cpu|memory|utili[sz]ation|percent|disk_?used/i;
const HEALTH = /health|status_?check|heartbeat/i;
const SUCCESS = /2xx|success|completed|orders|checkouts|payments/i;
const SHARED = /requests?$|request_?count|^count$/i;

const IN_SECONDS = ['AWS/ApplicationELB', 'AWS/ELB'];

function latencyUnit({ namespace, metric }: Metric): SignalUnit {
  if (IN_SECONDS.includes(namespace)) return 's';
  return /^AWS\//.test(namespace) || /ms$|millis/i.test(metric) ? 'ms' : 'none';
}

/** The AWS region that a metric is about by its name or dimensions. */
export function regionOf({ metric, dimensions }: Metric): string | undefined {
  const text = [metric.replace(/_/g, ' '), ...Object.values(dimensions)];
  return text.map(part => REGION.exec(part)?.[0]).find(Boolean);
}

/**
 * Guesses from its name what a metric measures and which way is bad, for
 * dashboards and alarms that nobody explained. Undefined: it says nothing about
 * the service, as with errors that its callers made.
 */
export function classifyMetric(metric: Metric): MetricClass | undefined {
  const name = metric.metric;
  const sum = metric.stat === 'Sum' || metric.stat === 'SampleCount';
  if (CLIENT_ERRORS.test(name)) return undefined;
  if (LATENCY.test(name)) {
    return {
      kind: 'latency',
      role: 'steadyState',
      direction: 'up',
      unit: latencyUnit(metric),
    };
  }
  if (HEALTH.test(name)) {
    const failed = /fail|unhealthy/i.test(name);
    return {
      kind: 'business',
      role: 'faultEvidence',
      direction: failed ? 'up' : 'down',
      unit: 'none',
    };
  }
  if (ERRORS.test(name)) {
    return {
      kind: sum ? 'count' : 'business',
      role: 'steadyState',
      direction: 'up',
      unit: sum ? 'count' : 'none',
    };
  }
  if (LOAD.test(name)) {
    return {
      kind: 'utilization',
      role: 'faultEvidence',
      direction: 'up',
      unit: '%',
    };
  }
  // What one region serves is meant to move when another one fails.
  if (regionOf(metric)) {
    return {
      kind: 'traffic',
      role: 'faultEvidence',
      direction: 'both',
      unit: 'count',
    };
  }
  if (SUCCESS.test(name)) {
    return {
      kind: 'traffic',
      role: 'steadyState',
      direction: 'down',
      unit: 'count',
    };
  }
  return {
    kind: 'traffic',
    role: SHARED.test(name) ? 'traffic' : 'faultEvidence',
    direction: 'both',
    unit: sum ? 'count' : 'none',
  };
}
