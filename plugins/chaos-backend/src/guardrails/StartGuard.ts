import { LoggerService } from '@backstage/backend-plugin-api';
import {
  evaluateGuardrails,
  GuardrailResult,
  refuses,
  StartCheck,
} from '@faultline/plugin-chaos-common';
import { ChaosConfig } from '../config';
import { StartSubject } from '../lifecycle/StartPlanner';
import { FactsReader } from './FactsReader';
import { OwnGuardrails } from './OwnGuardrails';

/** Asks all guardrails about a start. */
export class StartGuard {
  readonly #options: StartGuardOptions;

  static create(options: StartGuardOptions): StartGuard {
    return new StartGuard(options);
  }

  private constructor(options: StartGuardOptions) {
    this.#options = options;
  }

  /** @param start.intentId - left out of what is running */
  async check(
    subject: StartSubject,
    start: { userRef: string; previewId?: string; intentId?: string },
  ): Promise<StartCheck> {
    const { config, facts, logger, own } = this.#options;
    const policy = config.guardrails.of(subject.cell.environment);
    const read = await facts.read(subject, { ...start, policy });
    const { userRef } = start;
    const answers = await own.check(read, { userRef, logger });
    const decision = evaluateGuardrails(read, policy, answers);
    return {
      ...decision,
      askedAt: new Date(read.now).toISOString(),
      templateHash: read.template.fingerprint,
    };
  }
}

/** Every reason of a refusal, each once, for the person who gets it. */
export function refusalOf(results: readonly GuardrailResult[]): string {
  const reasons = results
    .filter(refuses)
    .map(({ reason, advice }) => (advice ? `${reason} ${advice}` : reason));
  return `Nothing was started. ${[...new Set(reasons)].join(' ')}`;
}

interface StartGuardOptions {
  config: ChaosConfig;
  facts: FactsReader;
  logger: LoggerService;
  own: OwnGuardrails;
}
