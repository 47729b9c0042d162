import type { SignalKind, SignalUnit } from '../document/RunDocument';

/** Floors of bounded percentages, in points: utilization and shares. */
const UTILIZATION_POINTS = 2;
const SHARE_POINTS = 0.25;
const LATENCY_SECONDS = 0.002;

function latencyFloor(unit: SignalUnit, center: number): number {
  const relative = 0.1 * Math.abs(center);
  if (unit === 's') return Math.max(relative, LATENCY_SECONDS);
  if (unit === 'ms') return Math.max(relative, LATENCY_SECONDS * 1000);
  return relative;
}

/**
 * Smallest scale that a band may have, so that a metric that never moves is not
 * called deviated for a trifle. Relative floors never touch bounded shares: a
 * tenth of 100 % is a disaster.
 *
 * @param center - usual value, in the unit of the signal
 */
export function scaleFloor(
  kind: SignalKind,
  unit: SignalUnit,
  center: number,
): number {
  const percent = unit === '%' ? 1 : 0.01;
  switch (kind) {
    case 'latency':
      return latencyFloor(unit, center);
    case 'utilization':
      return Math.max(
        0.05 * Math.abs(center),
        UTILIZATION_POINTS * (unit === '%' || center > 1 ? 1 : percent),
      );
    case 'ratio':
      return SHARE_POINTS * percent;
    case 'business':
      return unit === '%' ? SHARE_POINTS : 0.1 * Math.abs(center);
    default:
      return Math.max(
        0.1 * Math.abs(center),
        Math.sqrt(Math.max(Math.abs(center), 1)),
      );
  }
}
