import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** @throws InputError that names each wrong field and what is wrong with it */
export function parse<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(issue =>
    issue.path.length > 0
      ? `${issue.path.join('.')}: ${issue.message}`
      : issue.message,
  );
  throw new InputError(`The request is wrong: ${faults.join('; ')}`);
}
