import { ServiceRating } from '@faultline/plugin-chaos-common';
import { ServiceRollup } from '../database/ServiceStore';

function experiments(count: number): string {
  return count === 1 ? '1 experiment' : `${count} experiments`;
}

/** The facts behind a status, as sentences. */
export function statusText(
  mapping: ServiceRollup['mapping'],
  rating: ServiceRating,
  options: { mapped: number; freshnessDays: number },
): string {
  if (mapping === 'unannotated') return 'No experiment is mapped.';
  if (mapping === 'malformed') return 'The annotation cannot be read.';
  if (mapping === 'unmatched') return 'No template matches the selector.';
  const { failing, passing, stale, untested } = rating;
  if (failing.length + passing.length + stale.length === 0) {
    return options.mapped === 1
      ? '1 experiment is mapped and has no conclusive run.'
      : `${options.mapped} experiments are mapped and none has a conclusive run.`;
  }
  const parts = [
    failing.length > 0 && `${experiments(failing.length)} failed`,
    passing.length > 0 && `${experiments(passing.length)} passed`,
    stale.length > 0 &&
      `${experiments(stale.length)} passed more than ${
        options.freshnessDays
      } days ago`,
    untested.length > 0 &&
      `${experiments(untested.length)} without a conclusive run`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}
