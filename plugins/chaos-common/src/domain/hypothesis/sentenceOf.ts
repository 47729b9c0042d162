import type { Expectation } from './Expectation';

const LIMITS = {
  '<': 'below',
  '<=': 'at or below',
  '>': 'above',
  '>=': 'at or above',
};

function bins(period: number, count: number): string {
  if (period === 60) return count === 1 ? 'minute' : 'minutes';
  const minutes = period / 60;
  const length = Number.isInteger(minutes) ? `${minutes} min` : `${period} s`;
  return `times ${length}`;
}

/**
 * What a signal is expected to do, as people say it.
 *
 * @example
 * `p95 of checkout stays below 800 ms; a breach in 2 of 3 minutes counts.`
 * @public
 */
export function sentenceOf(signal: Expectation): string {
  const { title, role, threshold, unit, period } = signal;
  if (threshold) {
    const { op, value, m, n } = threshold;
    const amount = unit === 'none' || unit === 'count' ? '' : ` ${unit}`;
    const broken =
      n === 1
        ? `one breach in a ${bins(period, 1)} counts`
        : `a breach in ${m} of ${n} ${bins(period, n)} counts`;
    return `${title} stays ${LIMITS[op]} ${value}${amount}; ${broken}.`;
  }
  if (role === 'faultEvidence') {
    return `${title} moves while the fault is there, which proves that it is felt.`;
  }
  if (role === 'traffic') {
    return `${title} shows that somebody uses the service.`;
  }
  const way = { up: 'rise above', down: 'fall below', both: 'leave' };
  return `${title} does not ${way[signal.direction]} its usual range.`;
}
