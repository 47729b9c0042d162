import { allowed, counted, denied, listed } from '../findings';
import { Guardrail } from '../Guardrail';

/** Some faults are too much for some environments. */
export const allowedActions: Guardrail = {
  id: 'allowed-actions',
  title: 'Allowed actions',
  check({ template, environment }, { actions }) {
    const ids = [...new Set(template.actions.map(({ actionId }) => actionId))];
    const refused = ids.filter(
      id => matchesAny(id, actions.deny) || !matchesAny(id, actions.allow),
    );
    if (refused.length > 0) {
      return denied(
        `${environment} does not allow ${listed(refused)}.`,
        'Use a template without it, or ask whoever sets the guardrails.',
      );
    }
    return allowed(
      `${counted(
        ids.length,
        'kind of action',
        'kinds of actions',
      )}, allowed in ${environment}.`,
    );
  },
};

function matchesAny(actionId: string, patterns: readonly string[]): boolean {
  return patterns.some(pattern =>
    pattern.endsWith('*')
      ? actionId.startsWith(pattern.slice(0, -1))
      : actionId === pattern,
  );
}
