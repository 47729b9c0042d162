import {
  SignalOrigin,
  SignalRole,
  SignalUnit,
} from '@faultline/plugin-chaos-common';
import { AlarmDefinition } from '../../aws/MetricGateway';
import { classifyMetric, MetricClass } from './classifyMetric';
import { PlannedSignal } from './PlannedSignal';

/** Metric math may be anything; the alarm says which way is bad. */
const UNKNOWN: MetricClass = {
  kind: 'business',
  role: 'steadyState',
  direction: 'up',
  unit: 'none' satisfies SignalUnit,
};

/**
 * An alarm as a signal: its metric, its threshold and which way is bad is a
 * steady state that somebody wrote down. Undefined for alarms that watch no
 * metric with a threshold.
 */
export function fromAlarm(
  alarm: AlarmDefinition,
  options: { cellId: string; origin: SignalOrigin; role?: SignalRole },
): PlannedSignal | undefined {
  const { source, promise } = alarm;
  if (source.type === 'other' || !promise) return undefined;
  const known =
    source.type === 'metric' ? classifyMetric(source.metric) : undefined;
  const { kind, unit } = known ?? UNKNOWN;
  return {
    id: alarm.name,
    title: alarm.name,
    role: options.role ?? 'steadyState',
    kind,
    unit,
    direction: promise.op.startsWith('<') ? 'up' : 'down',
    missing: alarm.missing,
    threshold: promise,
    period: Math.max(60, alarm.period),
    source,
    cellId: options.cellId,
    origin: options.origin,
    alarm: alarm.name,
  };
}
