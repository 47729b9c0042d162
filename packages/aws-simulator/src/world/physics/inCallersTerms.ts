import { Case, simplified, USUAL } from '../calls/Case';
import { inSequence, spread } from '../calls/combine';
import type { Edge } from './Graph';

/** Calls that are made more often than this are taken together. */
const MOST_IN_SEQUENCE = 4;

function once(cases: readonly Case[], usualMs: number, times: number) {
  return simplified(
    cases.map(({ share, factor, addMs, outcome }) => ({
      share,
      factor: 1,
      addMs: times * (usualMs * (factor - 1) + addMs),
      outcome: outcome === 'throttled' ? '5xx' : outcome,
    })),
  );
}

/**
 * What the answers of a dependency mean for one call of the caller, whose usual
 * latency contains that of its dependencies.
 */
export function inCallersTerms(
  { callsPerRequest, to }: Edge,
  cases: readonly Case[],
): readonly Case[] {
  if (cases === USUAL) {
    return USUAL;
  }
  if (callsPerRequest < 1) {
    return spread([
      { weight: callsPerRequest, cases: once(cases, to.usualMs, 1) },
      { weight: 1 - callsPerRequest, cases: USUAL },
    ]);
  }
  const rounds = Math.min(MOST_IN_SEQUENCE, Math.round(callsPerRequest));
  const each = once(cases, to.usualMs, callsPerRequest / rounds);
  let all = each;
  for (let round = 1; round < rounds; round += 1) {
    all = inSequence(all, each);
  }
  return all;
}
