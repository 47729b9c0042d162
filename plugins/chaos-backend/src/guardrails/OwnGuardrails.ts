import { LoggerService } from '@backstage/backend-plugin-api';
import {
  GUARDRAIL_OUTCOMES,
  GUARDRAILS,
  GuardrailResult,
  StartFacts,
} from '@faultline/plugin-chaos-common';
import {
  ChaosGuardrail,
  ChaosGuardrailsExtensionPoint,
} from '@faultline/plugin-chaos-node';
import { z } from 'zod';

const DEFAULT_MS = 3_000;
const LONGEST_MS = 10_000;

const findingSchema = z.object({
  outcome: z.enum(GUARDRAIL_OUTCOMES),
  reason: z.string().min(1),
  advice: z.string(),
});

/** The guardrails that an organisation added. Whatever fails refuses. */
export class OwnGuardrails implements ChaosGuardrailsExtensionPoint {
  readonly #guardrails = new Map<string, ChaosGuardrail>();

  addGuardrail(guardrail: ChaosGuardrail): void {
    const { id, timeoutMs = DEFAULT_MS } = guardrail;
    if (this.#guardrails.has(id) || GUARDRAILS.some(each => each.id === id)) {
      throw new Error(`There is a guardrail ${id} already`);
    }
    if (!(timeoutMs > 0 && timeoutMs <= LONGEST_MS)) {
      throw new Error(
        `The time-out of the guardrail ${id} must be above 0 and at most ${LONGEST_MS} ms`,
      );
    }
    this.#guardrails.set(id, guardrail);
  }

  /** Asks all of them at once. Never rejects. */
  async check(
    facts: StartFacts,
    context: { userRef: string; logger: LoggerService },
  ): Promise<GuardrailResult[]> {
    return Promise.all(
      [...this.#guardrails.values()].map(guardrail =>
        checkOne(guardrail, facts, context),
      ),
    );
  }
}

async function checkOne(
  guardrail: ChaosGuardrail,
  facts: StartFacts,
  { userRef, logger }: { userRef: string; logger: LoggerService },
): Promise<GuardrailResult> {
  const { id, title, timeoutMs = DEFAULT_MS } = guardrail;
  const unknown = (reason: string): GuardrailResult => ({
    id,
    title,
    outcome: 'unknown',
    reason,
    advice: 'Check again; if it stays, ask whoever runs this portal.',
  });
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GuardrailResult>(resolve => {
    timer = setTimeout(() => {
      resolve(unknown(`${title} gave no answer within ${timeoutMs / 1000} s.`));
      abort.abort();
    }, timeoutMs);
  });
  const answer = async () => {
    const context = { userRef, signal: abort.signal };
    const finding = findingSchema.parse(await guardrail.check(facts, context));
    return { id, title, ...finding };
  };
  try {
    return await Promise.race([answer(), late]);
  } catch (error) {
    logger.error(`The guardrail ${id} failed`, error as Error);
    return unknown(`${title} could not be checked.`);
  } finally {
    clearTimeout(timer);
  }
}
