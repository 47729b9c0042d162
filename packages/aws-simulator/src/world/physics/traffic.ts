import { uniform } from '../noise';
import type { Traffic } from '../model';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time';

/** Slow noise changes its course this often. */
const KNOT_MS = 15 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
/** The epoch began on a Thursday; weeks are quietest on Sunday at noon. */
const SUNDAY_NOON_MS = 3.5 * DAY_MS;
const DEFAULT_NOISE = 0.05;
const DEFAULT_PEAK_HOUR = 14;

function slowNoise(key: number, at: number): number {
  const knot = Math.floor(at / KNOT_MS);
  const part = at / KNOT_MS - knot;
  const before = uniform(key, knot);
  const after = uniform(key, knot + 1);
  return 2 * (before + (after - before) * part) - 1;
}

/**
 * Expected calls per minute at a moment.
 *
 * @param key - What the noise is derived from
 * @param at - Epoch milliseconds
 */
export function trafficAt(traffic: Traffic, key: number, at: number): number {
  const { requestsPerMinute, daily = 0, weekly = 0 } = traffic;
  const { peakHour = DEFAULT_PEAK_HOUR, noise = DEFAULT_NOISE } = traffic;
  const day = ((at - peakHour * HOUR_MS) / DAY_MS) * 2 * Math.PI;
  const week = ((at - SUNDAY_NOON_MS) / WEEK_MS) * 2 * Math.PI;
  const shape =
    (1 + daily * Math.cos(day)) *
    (1 - weekly * Math.cos(week)) *
    (1 + noise * slowNoise(key, at));
  return Math.max(0, requestsPerMinute * shape);
}
