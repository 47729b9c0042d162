import type { FaultRule } from './FaultRule';

/** What a rule is compared with. */
export interface RequestFacts {
  service: string;
  operation: string;
  account: string;
  region: string;
}

/** The rules in force. */
export class FaultRules {
  #rules: FaultRule[] = [];

  list(): readonly FaultRule[] {
    return this.#rules;
  }

  replace(rules: readonly FaultRule[]): void {
    this.#rules = rules.map(rule => ({ ...rule }));
  }

  /** The first rule that matches; it is used up by one request. */
  take(facts: RequestFacts): FaultRule | undefined {
    const rule = this.#rules.find(
      each =>
        (each.service ?? facts.service) === facts.service &&
        (each.operation ?? facts.operation) === facts.operation &&
        (each.account ?? facts.account) === facts.account &&
        (each.region ?? facts.region) === facts.region,
    );
    if (rule?.count !== undefined) {
      rule.count -= 1;
      if (rule.count === 0) {
        this.#rules = this.#rules.filter(each => each !== rule);
      }
    }
    return rule;
  }
}
