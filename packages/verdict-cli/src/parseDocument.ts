import type { RunDocument } from '@faultline/plugin-chaos-common';
import { InputError } from '@backstage/errors';
import { documentSchema } from './documentSchema';

/**
 * Checks a parsed line.
 *
 * @throws InputError saying what is wrong and where
 */
export function parseDocument(input: unknown): RunDocument {
  const { success, data, error } = documentSchema.safeParse(input);
  if (success) return data;
  const problems = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
  throw new InputError(problems.join('; '));
}
