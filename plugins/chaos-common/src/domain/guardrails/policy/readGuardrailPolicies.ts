import { z } from 'zod';
import { problemsOf, SettingsProblem } from '../../settings';
import { GuardrailPolicies, normalEnvironment } from './GuardrailPolicies';
import { policySettingsSchema } from './policySchema';

const settingsSchema = z.record(
  z.string().trim().min(1, 'must name an environment'),
  policySettingsSchema,
);

/**
 * Read settings, or everything that is wrong with them.
 * @public
 */
export type PoliciesResult =
  | { ok: true; policies: GuardrailPolicies }
  | { ok: false; problems: SettingsProblem[] };

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
    return { ok: false, problems: problemsOf(read.error) };
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
