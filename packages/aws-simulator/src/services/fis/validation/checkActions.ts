import { actions as catalogue } from '../catalogue';
import type { ActionDefinition } from '../catalogue';
import { resourceNotFound, validationError } from '../errors';
import type { TemplateAction, TemplateDefinition } from '../model/Template';
import { own } from '../own';
import { parameterProblem } from './parameterProblem';
import { selectionProblem } from './selectionProblem';

function checkTargetKeys(
  name: string,
  action: TemplateAction,
  definition: ActionDefinition,
  { targets = {} }: TemplateDefinition,
): void {
  const given = action.targets ?? {};
  for (const [key, targetName] of Object.entries(given)) {
    const resourceType = own(definition.targets, key);
    const target = own(targets, targetName);
    if (!resourceType) {
      throw validationError(
        `Action ${name}: ${action.actionId} has no target ${key}`,
      );
    }
    if (!target) {
      throw validationError(
        `Action ${name}: target ${targetName} is not defined in the template`,
      );
    }
    if (target.resourceType !== resourceType) {
      throw validationError(
        `Action ${name}: target ${targetName} must have the resource type ${resourceType}`,
      );
    }
    const problem = selectionProblem(target, definition);
    if (problem) {
      throw validationError(`Action ${name}: ${action.actionId} ${problem}`);
    }
  }
  const missing = Object.keys(definition.targets).find(key => !own(given, key));
  if (missing) {
    throw validationError(
      `Action ${name}: ${action.actionId} requires the target ${missing}`,
    );
  }
}

function checkParameters(
  name: string,
  action: TemplateAction,
  definition: ActionDefinition,
): void {
  const given = action.parameters ?? {};
  for (const [parameter, value] of Object.entries(given)) {
    const known = own(definition.parameters, parameter);
    const problem = known
      ? parameterProblem(parameter, value, known)
      : `${parameter} is not a parameter of ${action.actionId}`;
    if (problem) {
      throw validationError(`Action ${name}: ${problem}`);
    }
  }
  for (const [parameter, { required }] of Object.entries(
    definition.parameters,
  )) {
    if (required && own(given, parameter) === undefined) {
      throw validationError(
        `Action ${name}: the parameter ${parameter} is required for ${action.actionId}`,
      );
    }
  }
}

/** Checks each action against the catalogue and the template's targets. */
export function checkActions(template: TemplateDefinition): void {
  const entries = Object.entries(template.actions);
  if (entries.length === 0) {
    throw validationError('The experiment template must have an action');
  }
  for (const [name, action] of entries) {
    const definition = catalogue.get(action.actionId);
    if (!definition) {
      throw resourceNotFound(`Invalid actionId: ${action.actionId}`);
    }
    checkTargetKeys(name, action, definition, template);
    checkParameters(name, action, definition);
  }
}
