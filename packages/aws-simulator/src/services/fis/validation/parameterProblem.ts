import type { ParameterDefinition } from '../catalogue';
import { parseDuration } from '../duration';

function items(value: string): string[] {
  return value.split(',').map(item => item.trim());
}

function durationProblem(
  name: string,
  value: string,
  { min, max }: ParameterDefinition,
): string | undefined {
  const duration = parseDuration(value);
  if (duration === undefined) {
    return `the parameter ${name} must be an ISO 8601 duration such as PT5M`;
  }
  const shortest = parseDuration(String(min ?? 'PT0S')) ?? 0;
  const longest = parseDuration(String(max ?? 'PT12H')) ?? Infinity;
  return duration < shortest || duration > longest
    ? `the parameter ${name} must be between ${min} and ${max}`
    : undefined;
}

function numberProblem(
  name: string,
  value: string,
  { min, max, type }: ParameterDefinition,
): string | undefined {
  const pattern = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (!pattern.test(value.trim())) {
    return `the parameter ${name} must be a number`;
  }
  const number = Number(value);
  const isOutside =
    number < Number(min ?? -Infinity) || number > Number(max ?? Infinity);
  return isOutside
    ? `the parameter ${name} must be between ${min} and ${max}`
    : undefined;
}

function csvProblem(
  name: string,
  value: string,
  definition: ParameterDefinition,
): string | undefined {
  const given = items(value);
  const { maxItems = Infinity } = definition;
  if (given.length > maxItems) {
    return `the parameter ${name} takes at most ${maxItems} values`;
  }
  return definition.enum &&
    !given.every(item => definition.enum?.includes(item))
    ? `The ${name} parameter value is not supported for the action`
    : undefined;
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** Says what is wrong with a parameter's value, or undefined when nothing is. */
export function parameterProblem(
  name: string,
  value: string,
  definition: ParameterDefinition,
): string | undefined {
  switch (definition.type) {
    case 'duration':
      return durationProblem(name, value, definition);
    case 'integer':
    case 'number':
      return numberProblem(name, value, definition);
    case 'csv':
      return csvProblem(name, value, definition);
    case 'enum':
      return definition.enum?.includes(value)
        ? undefined
        : `The ${name} parameter value is not supported for the action`;
    case 'boolean':
      return /^(true|false)$/i.test(value)
        ? undefined
        : `the parameter ${name} must be true or false`;
    case 'json':
      return isJson(value)
        ? undefined
        : `the parameter ${name} must be valid JSON`;
    default:
      return undefined;
  }
}
