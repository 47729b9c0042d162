import { formatDuration } from '@faultline/plugin-chaos-common';

const MINUTE = 60;
const HOUR = 3600;

/**
 * A length of time that is known within bounds: "10–12 min", "15–45 s". From a
 * minute on, values come by the minute, so the bounds are widened to whole ones.
 *
 * @param interval - lower and upper bound in seconds
 */
export function intervalWords([from, to]: [number, number]): string {
  if (from === to) return lengthWords(from);
  if (to < MINUTE) return `${Math.floor(from)}–${Math.ceil(to)} s`;
  const low = Math.floor(from / MINUTE);
  const high = Math.ceil(to / MINUTE);
  if (to < HOUR) return `${low}–${high} min`;
  return `${formatDuration(low * MINUTE)}–${formatDuration(high * MINUTE)}`;
}

/** A length of time in whole seconds. */
export function lengthWords(seconds: number): string {
  return formatDuration(Math.round(seconds));
}
