import type { Resilience } from '../model';
import { Case, failureShare, isFailure, simplified } from './Case';
import { cutAt, meanFailureMs } from './combine';

/** What a caller makes of a dependency. */
export interface GuardedCalls {
  /** How calls end for the caller, all attempts together. */
  cases: readonly Case[];
  /** Attempts per call. */
  attempts: number;
}

/** While a circuit breaker is open, few calls go through to try. */
const PROBES = 0.02;

function retried(
  cases: readonly Case[],
  { attempts, backoffMs }: NonNullable<Resilience['retries']>,
  usualMs: number,
): GuardedCalls {
  const failing = failureShare(cases);
  if (failing === 0) {
    return { cases, attempts: 1 };
  }
  const lostMs = meanFailureMs(cases, usualMs);
  const found: Case[] = [];
  let reached = 1;
  let waitedMs = 0;
  let total = 0;
  for (let attempt = 0; attempt <= attempts; attempt += 1) {
    total += reached;
    for (const each of cases) {
      if (!isFailure(each) || attempt === attempts) {
        const addMs = each.addMs + waitedMs;
        found.push({ ...each, share: each.share * reached, addMs });
      }
    }
    reached *= failing;
    waitedMs += lostMs + backoffMs * 2 ** attempt;
  }
  return { cases: simplified(found), attempts: total };
}

/**
 * What comes of the calls to a dependency when the caller protects itself:
 * time-out, then retries, then the circuit breaker, then the fallback.
 *
 * @param usualMs - Usual latency of the dependency
 * @param isOpen - Whether the circuit breaker has opened
 */
export function withResilience(
  cases: readonly Case[],
  resilience: Resilience,
  { usualMs, isOpen }: { usualMs: number; isOpen: boolean },
): GuardedCalls {
  const { timeoutMs, retries, circuitBreaker, fallback } = resilience;
  const timely = timeoutMs ? cutAt(cases, timeoutMs, usualMs) : cases;
  const asked = retries
    ? retried(timely, retries, usualMs)
    : { cases: timely, attempts: 1 };
  const guarded: GuardedCalls =
    circuitBreaker && isOpen
      ? {
          cases: [{ share: 1, factor: 0, addMs: 1, outcome: '5xx' }],
          attempts: PROBES,
        }
      : asked;
  return fallback
    ? {
        ...guarded,
        cases: guarded.cases.map(each =>
          isFailure(each) ? { ...each, outcome: 'ok' } : each,
        ),
      }
    : guarded;
}
