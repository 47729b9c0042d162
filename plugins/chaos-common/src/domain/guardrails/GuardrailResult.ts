/**
 * What a guardrail says of a start, mildest first: `not-applicable`: the policy
 * asks for nothing here; `warned`: it may start, but people should read this;
 * `unknown`: what the rule needs is not known, which refuses as `denied` does.
 * @public
 */
export const GUARDRAIL_OUTCOMES = [
  'not-applicable',
  'allowed',
  'warned',
  'unknown',
  'denied',
] as const;

/** @public */
export type GuardrailOutcome = (typeof GUARDRAIL_OUTCOMES)[number];

/**
 * What one rule found.
 * @public
 */
export interface GuardrailFinding {
  outcome: GuardrailOutcome;
  /** The facts and the limit, as full sentences. */
  reason: string;
  /** What to do about it, as full sentences. Empty when nothing needs doing. */
  advice: string;
}

/**
 * What one guardrail says, as it is shown.
 * @public
 */
export interface GuardrailResult extends GuardrailFinding {
  /** For instance `safety-lever`. */
  id: string;
  /** For instance `Safety lever`. */
  title: string;
}

/**
 * Whether a start is refused by this result.
 * @public
 */
export function refuses({
  outcome,
}: Pick<GuardrailResult, 'outcome'>): boolean {
  // Named the other way round, so that an outcome nobody knows refuses.
  return !['allowed', 'warned', 'not-applicable'].includes(outcome);
}
