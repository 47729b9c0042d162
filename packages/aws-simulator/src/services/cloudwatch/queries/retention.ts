const MINUTE = 60;
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How long CloudWatch keeps datapoints of a period, in milliseconds. */
export function retentionOf(period: number): number {
  if (period < MINUTE) {
    return 3 * HOUR_MS;
  }
  if (period % (60 * MINUTE) === 0) {
    return 455 * DAY_MS;
  }
  return period % (5 * MINUTE) === 0 ? 63 * DAY_MS : 15 * DAY_MS;
}

/** To what the start of a request is rounded down, in milliseconds. */
function rounding(start: number, now: number): number {
  const age = now - start;
  if (age > 63 * DAY_MS) {
    return HOUR_MS;
  }
  return (age > 15 * DAY_MS ? 5 : 1) * MINUTE * 1000;
}

/**
 * The window that a request for datapoints really covers: its start rounded
 * down to a whole period, its end up to the last one that began before it, and
 * nothing that is older than what CloudWatch keeps.
 *
 * @param period - Seconds
 */
export function alignedWindow(
  window: { start: number; end: number },
  period: number,
  now: number,
): { start: number; end: number } {
  const length = period * 1000;
  const alignment = Math.max(length, rounding(window.start, now));
  const asked = Math.floor(window.start / alignment) * alignment;
  const oldest = Math.ceil((now - retentionOf(period)) / length) * length;
  const start = Math.max(asked, oldest);
  const end = Math.ceil(window.end / length) * length;
  return { start, end: Math.max(start, end) };
}
