import { resourceTypes } from '../catalogue';
import { validationError } from '../errors';
import type { TemplateDefinition, TemplateTarget } from '../model/Template';
import { own } from '../own';
import { parseSelectionMode } from '../targets/selectionMode';

function isEmpty(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0;
}

function checkIdentification(name: string, target: TemplateTarget): void {
  const { resourceArns, resourceTags, parameters, filters } = target;
  if (isEmpty(resourceArns) && isEmpty(resourceTags) && isEmpty(parameters)) {
    throw validationError(
      `You must specify resource ARNs, resource tags, or resource parameters for target ${name}`,
    );
  }
  if (!isEmpty(resourceArns) && !isEmpty(resourceTags)) {
    throw validationError(
      `You cannot specify both resource ARNs and resource tags for target ${name}`,
    );
  }
  if (!isEmpty(resourceArns) && !isEmpty(filters)) {
    throw validationError(
      `You cannot specify both resource ARNs and filters for target ${name}`,
    );
  }
}

function checkParameters(name: string, target: TemplateTarget): void {
  const { parameters = {}, resourceType } = target;
  const known = resourceTypes.get(resourceType)?.parameters ?? {};
  for (const [parameter, value] of Object.entries(parameters)) {
    const definition = own(known, parameter);
    if (!definition) {
      throw validationError(
        `Target ${name}: ${parameter} is not a parameter of ${resourceType}`,
      );
    }
    if (definition.enum && !definition.enum.includes(value)) {
      throw validationError(
        `Target ${name}: the ${parameter} parameter value is not supported`,
      );
    }
  }
  for (const [parameter, { required }] of Object.entries(known)) {
    if (required && own(parameters, parameter) === undefined) {
      throw validationError(
        `Target ${name}: the parameter ${parameter} is required for ${resourceType}`,
      );
    }
  }
}

/** Checks each target by itself. */
export function checkTargets({ targets = {} }: TemplateDefinition): void {
  for (const [name, target] of Object.entries(targets)) {
    const { resourceType, selectionMode } = target;
    if (!resourceTypes.has(resourceType)) {
      throw validationError(
        `Target ${name}: invalid resource type ${resourceType}`,
      );
    }
    checkIdentification(name, target);
    checkParameters(name, target);
    if (!parseSelectionMode(selectionMode)) {
      throw validationError(
        `Target ${name}: invalid selection mode ${selectionMode}. Use ALL, COUNT(n) or PERCENT(n).`,
      );
    }
  }
}
