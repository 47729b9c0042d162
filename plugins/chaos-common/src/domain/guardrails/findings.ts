import { GuardrailFinding } from './GuardrailResult';

export function allowed(reason: string): GuardrailFinding {
  return { outcome: 'allowed', reason, advice: '' };
}

export function notApplicable(reason: string): GuardrailFinding {
  return { outcome: 'not-applicable', reason, advice: '' };
}

export function warned(reason: string, advice: string): GuardrailFinding {
  return { outcome: 'warned', reason, advice };
}

export function denied(reason: string, advice: string): GuardrailFinding {
  return { outcome: 'denied', reason, advice };
}

/** What the rule needs could not be read. */
export function notKnown(
  { why }: { why: string },
  advice = 'Check again; if it stays, ask whoever runs this portal.',
): GuardrailFinding {
  return { outcome: 'unknown', reason: why, advice };
}

/** `1 run`, `2 runs`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const rest = names.slice(0, -1).join(', ');
  const last = names[names.length - 1] ?? '';
  return rest ? `${rest} and ${last}` : last;
}

/** `component:default/cart` is `cart` to people. */
export function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}
