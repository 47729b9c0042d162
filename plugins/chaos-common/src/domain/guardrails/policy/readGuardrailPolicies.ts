import { z } from 'zod';
import { GuardrailPolicies, normalEnvironment } from './GuardrailPolicies';
import { policySettingsSchema } from './policySchema';

const settingsSchema = z.record(
  z.string().trim().min(1, 'must name an environment'),
  policySettingsSchema,
);

/**
 * What is wrong with one setting.
 * @public
 */
export interface PolicyProblem {
  /** Where, below the guardrails: `production.window.allow[0].to`. */
  path: string;
  /** What is wrong, as the end of a sentence that begins with the path. */
  message: string;
}

/**
 * Read settings, or everything that is wrong with them.
 * @public
 */
export type PoliciesResult =
  | { ok: true; policies: GuardrailPolicies }
  | { ok: false; problems: PolicyProblem[] };

/**
 * Reads the guardrails of a configuration: settings by name of environment, and
 * under `default` those of every environment without a section of its own.
 * Production never takes `default`: it is loosened by its own section only.
 *
 * @param settings - as configured; undefined when nothing is
 * @public
 */
export function readGuardrailPolicies(settings: unknown): PoliciesResult {
  const read = settingsSchema.safeParse(settings ?? {});
  if (!read.success) {
    return { ok: false, problems: read.error.issues.flatMap(problemsOf) };
  }
  const names = Object.keys(read.data).map(normalEnvironment);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  if (twice.length > 0) {
    return {
      ok: false,
      problems: twice.map(path => ({ path, message: 'is there twice' })),
    };
  }
  const byName = new Map(
    Object.entries(read.data).map(([name, value]) => [
      normalEnvironment(name),
      value,
    ]),
  );
  return { ok: true, policies: GuardrailPolicies.create(byName) };
}

function problemsOf(issue: z.core.$ZodIssue): PolicyProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: path ? `${path}.${key}` : key,
      message: 'is not known; look for a spelling mistake',
    }));
  }
  if (issue.code === 'invalid_type') {
    return [{ path, message: `must be ${kind(issue.expected)}` }];
  }
  if (issue.code === 'invalid_value') {
    return [{ path, message: `must be one of ${issue.values.join(', ')}` }];
  }
  return [{ path, message: issue.message }];
}

function kind(expected: string): string {
  if (expected === 'int') return 'a whole number';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}
