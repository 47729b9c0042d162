const DAY = 86_400;

/**
 * How long CloudWatch keeps values, in seconds, finest first. Its hourly ones
 * are kept longer and show no recovery.
 */
const KEPT = [
  { period: 60, seconds: 15 * DAY },
  { period: 300, seconds: 63 * DAY },
];

/** CloudWatch's clock and ours may differ, and a read takes a while. */
const MARGIN = 3600;

/**
 * The finest period of which CloudWatch still has values that old, not finer
 * than wanted.
 *
 * @param period - seconds
 * @param age - seconds since the oldest value that must be read
 */
export function readablePeriod(
  period: number,
  age: number,
): number | undefined {
  const kept = KEPT.find(({ seconds }) => age < seconds - MARGIN);
  return kept && Math.ceil(period / kept.period) * kept.period;
}

/** The oldest time of which values of a period are kept, in epoch seconds. */
export function oldestReadable(period: number, now: number): number {
  const kept = [...KEPT].reverse().find(each => period % each.period === 0);
  return now - (kept?.seconds ?? 0) + MARGIN;
}
