import { DEFAULT_POLICY, PRODUCTION_POLICY } from './defaultPolicies';
import { GuardrailPolicy, GuardrailSettings } from './policySchema';

/**
 * The guardrails of every environment.
 * @public
 */
export class GuardrailPolicies {
  readonly #settings: ReadonlyMap<string, GuardrailSettings>;

  /** @internal */
  static create(
    settings: ReadonlyMap<string, GuardrailSettings>,
  ): GuardrailPolicies {
    return new GuardrailPolicies(settings);
  }

  private constructor(settings: ReadonlyMap<string, GuardrailSettings>) {
    this.#settings = settings;
  }

  /**
   * The policy of an environment, by its name in any case. Without a name it is
   * production's: an account that nobody described is taken for the worst.
   */
  of(environment: string | undefined): GuardrailPolicy {
    const name = normalEnvironment(environment ?? '') || 'production';
    const own = this.#settings.get(name);
    if (name === 'production') return { ...PRODUCTION_POLICY, ...given(own) };
    return {
      ...DEFAULT_POLICY,
      ...given(own ?? this.#settings.get('default')),
    };
  }
}

/** How the names of environments are compared. */
export function normalEnvironment(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}

/** A key that is there without a value must not hide the default. */
function given(settings: GuardrailSettings = {}): Partial<GuardrailPolicy> {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  );
}
