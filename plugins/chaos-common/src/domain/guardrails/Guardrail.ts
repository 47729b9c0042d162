import { GuardrailFinding } from './GuardrailResult';
import { GuardrailPolicy } from './policy';
import { StartFacts } from './StartFacts';

/**
 * A rule that judges a start from facts alone: it asks nobody, knows no clock
 * and never throws for facts of the right form.
 * @public
 */
export interface Guardrail {
  id: string;
  title: string;
  check(facts: StartFacts, policy: GuardrailPolicy): GuardrailFinding;
}
