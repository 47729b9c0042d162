import type {
  ActionDefinition,
  ParameterDefinition,
  ResourceTypeDefinition,
} from '../catalogue';
import {
  actionDescriptions,
  parameterDescriptions,
  resourceTypeDescriptions,
} from '../catalogue';

function parameters(
  definitions: Readonly<
    Record<string, Pick<ParameterDefinition, 'required' | 'isHidden'>>
  >,
): object {
  return Object.fromEntries(
    Object.entries(definitions)
      .filter(([, { isHidden }]) => !isHidden)
      .map(([name, { required = false }]) => [
        name,
        { description: parameterDescriptions[name], required },
      ]),
  );
}

/** An action as ListActions shows it. */
export function actionSummary(
  { id, targets }: ActionDefinition,
  { accountId, region }: { accountId: string; region: string },
): object {
  return {
    id,
    arn: `arn:aws:fis:${region}:${accountId}:action/${id}`,
    description: actionDescriptions[id],
    targets: Object.fromEntries(
      Object.entries(targets).map(([key, resourceType]) => [
        key,
        { resourceType },
      ]),
    ),
    tags: {},
  };
}

/** An action as GetAction shows it. */
export function actionView(
  action: ActionDefinition,
  owner: { accountId: string; region: string },
): object {
  return {
    ...actionSummary(action, owner),
    parameters: parameters(action.parameters),
  };
}

/** A resource type as ListTargetResourceTypes shows it. */
export function resourceTypeSummary({ id }: ResourceTypeDefinition): object {
  return { resourceType: id, description: resourceTypeDescriptions[id] };
}

/** A resource type as GetTargetResourceType shows it. */
export function resourceTypeView(type: ResourceTypeDefinition): object {
  return {
    ...resourceTypeSummary(type),
    parameters: parameters(type.parameters),
  };
}
