import { InputError } from '@backstage/errors';
import {
  HypothesisUpdate,
  hypothesisUpdateSchema,
} from '@faultline/plugin-chaos-common';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

export const HYPOTHESIS_FORMAT = 'faultline.dev/hypothesis/v1';

const fileShape = hypothesisUpdateSchema
  .omit({ version: true })
  .extend({ format: z.literal(HYPOTHESIS_FORMAT) });

type Written = Omit<HypothesisUpdate, 'version'>;

/** A hypothesis as a file to keep with the code of a service. */
export function toYaml(hypothesis: Written): string {
  return stringify({ format: HYPOTHESIS_FORMAT, ...hypothesis });
}

/** @throws InputError that names each wrong field and what is wrong with it */
export function fromYaml(text: string): z.output<typeof fileShape> {
  let data: unknown;
  try {
    // Aliases could make a small file huge.
    data = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new InputError(
      `This is no YAML: ${error instanceof Error ? error.message : error}`,
    );
  }
  const read = fileShape.safeParse(data);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
  );
  throw new InputError(`This is no hypothesis: ${faults.join('; ')}`);
}
