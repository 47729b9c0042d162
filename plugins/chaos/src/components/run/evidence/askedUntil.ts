import { Evidence } from '@faultline/plugin-chaos-common';

/**
 * When AWS was last asked, in epoch seconds, while it will be asked again: until
 * then things are known.
 */
export function askedUntil({
  state,
  collectedAt,
}: Evidence): number | undefined {
  const open = state === 'running' || state === 'settling';
  return open && collectedAt ? Date.parse(collectedAt) / 1000 : undefined;
}
