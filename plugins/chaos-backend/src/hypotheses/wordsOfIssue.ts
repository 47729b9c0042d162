import { signalSourceSchema } from '@faultline/plugin-chaos-common';
import { z } from 'zod';

/** The only choice of shapes in a hypothesis is where a signal is read. */
const SOURCES = signalSourceSchema.options.flatMap(({ shape }) => [
  ...shape.type.values,
]);

/** What is wrong with a field of a file, and what to do about it. */
export function wordsOfIssue(issue: z.core.$ZodIssue, data: unknown): string {
  const name = issue.path.join('.') || 'The file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where(issue.path)} knows no "${issue.keys.join(
        '", "',
      )}". Remove it or correct its name.`;
    case 'invalid_value':
      return missing(issue, data)
        ? `${name} is missing. Give it one of: ${issue.values.join(', ')}.`
        : `${name} must be one of: ${issue.values.join(', ')}.`;
    case 'invalid_union':
      return `${name} must be one of: ${SOURCES.join(', ')}.`;
    case 'invalid_type':
      return missing(issue, data)
        ? `${name} is missing. Give it ${articled(issue.expected)}.`
        : `${name} must be ${articled(issue.expected)}.`;
    default:
      return `${name}: ${issue.message}.`;
  }
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function articled(kind: string): string {
  return KINDS[kind] ?? `a ${kind}`;
}

function where(path: PropertyKey[]): string {
  return path.length === 0 ? 'A hypothesis' : path.join('.');
}

function missing({ path }: z.core.$ZodIssue, data: unknown): boolean {
  let value: any = data;
  for (const step of path) value = value?.[step];
  return value === undefined;
}
