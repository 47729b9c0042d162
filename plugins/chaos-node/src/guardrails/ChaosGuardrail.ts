import { GuardrailFinding, StartFacts } from '@faultline/plugin-chaos-common';

/**
 * A guardrail of your own, for example "no open incident". It is asked at each
 * check and before each start, next to the portal's own; one that refuses is
 * enough.
 *
 * It fails closed: when it throws, gives no answer in time, or answers with
 * something else than a finding, the start is refused and says so.
 * @public
 */
export interface ChaosGuardrail {
  /** Unique, for instance `acme-incidents`; shown and kept in records. */
  id: string;
  /** For instance `Open incidents`. */
  title: string;
  /** How long it is waited for, in milliseconds. Default 3000, at most 10000. */
  timeoutMs?: number;
  /**
   * @param facts - everything that the portal's own guardrails judge
   * @param context - `userRef`: who wants to start; `signal`: ends when nobody
   * waits for the answer any more
   */
  check(
    facts: StartFacts,
    context: { userRef: string; signal: AbortSignal },
  ): Promise<GuardrailFinding>;
}
