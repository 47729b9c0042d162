import { Guardrail } from './Guardrail';
import { GuardrailResult, refuses } from './GuardrailResult';
import { GUARDRAILS } from './guardrails';
import { GuardrailPolicy } from './policy';
import { StartFacts } from './StartFacts';

/**
 * What all guardrails together say of a start.
 * @public
 */
export interface GuardrailDecision {
  /** True when no result refuses. */
  allowed: boolean;
  /** All of them, in an order that does not depend on what they say. */
  results: GuardrailResult[];
}

/**
 * Judges a start by every guardrail. One that refuses is enough, and all are
 * shown, so that people do not find the second reason after mending the first.
 *
 * @param own - what an organisation's own guardrails said; shown last, by id
 * @public
 */
export function evaluateGuardrails(
  facts: StartFacts,
  policy: GuardrailPolicy,
  own: readonly GuardrailResult[] = [],
): GuardrailDecision {
  return decide([
    ...GUARDRAILS.map(guardrail => checkOne(guardrail, facts, policy)),
    ...own,
  ]);
}

/**
 * Puts results together: refused as soon as one refuses. Those of the portal's
 * guardrails come in their order, then all others by id.
 * @public
 */
export function decide(results: readonly GuardrailResult[]): GuardrailDecision {
  const places = new Map(GUARDRAILS.map(({ id }, place) => [id, place]));
  const orderOf = ({ id, outcome, reason }: GuardrailResult) =>
    [
      String(places.get(id) ?? GUARDRAILS.length).padStart(3, '0'),
      id,
      outcome,
      reason,
    ].join('\n');
  const ordered = results
    .map(result => ({ result, order: orderOf(result) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ result }) => result);
  return { allowed: !ordered.some(refuses), results: ordered };
}

function checkOne(
  guardrail: Guardrail,
  facts: StartFacts,
  policy: GuardrailPolicy,
): GuardrailResult {
  const { id, title } = guardrail;
  try {
    return { id, title, ...guardrail.check(facts, policy) };
  } catch (error) {
    // Facts of a wrong form: nobody knows what the rule would say.
    return {
      id,
      title,
      outcome: 'unknown',
      reason: `This check failed: ${String(error)}.`,
      advice: 'Tell whoever runs this portal.',
    };
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
