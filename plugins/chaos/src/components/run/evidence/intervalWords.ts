import { formatDuration } from '@faultline/plugin-chaos-common';

const MINUTE = 60;

/**
 * A length of time that is known within bounds: "10–12 min", "45 s–1 min".
 *
 * @param interval - lower and upper bound in seconds
 */
export function intervalWords([from, to]: [number, number]): string {
  if (from === to) return formatDuration(from);
  if (from % MINUTE === 0 && to % MINUTE === 0 && to < 60 * MINUTE) {
    return `${from / MINUTE}–${to / MINUTE} min`;
  }
  return `${formatDuration(from)}–${formatDuration(to)}`;
}
