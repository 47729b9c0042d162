import type { WorldResource } from '../../../worlds/World';
import { resourceTypes } from '../catalogue';
import type { TemplateTarget } from '../model/Template';
import { attributeValues } from './attributeValues';

/** Names and ARNs stand for each other: `…:cluster/shop` is `shop`. */
function isSame(wanted: string, actual: string): boolean {
  return (
    wanted === actual ||
    actual.endsWith(`/${wanted}`) ||
    wanted.endsWith(`/${actual}`) ||
    actual === `service:${wanted}`
  );
}

const SELECTOR_PATHS: Readonly<Record<string, string>> = {
  labelSelector: 'Labels',
  deploymentName: 'Deployment',
  podName: 'Name',
};

function matchesParameter(
  resource: WorldResource,
  name: string,
  target: TemplateTarget,
): boolean {
  const definition = resourceTypes.get(target.resourceType)?.parameters[name];
  const value = target.parameters?.[name] ?? '';
  if (!definition?.paths || value === 'all') {
    return true;
  }
  const selected = SELECTOR_PATHS[target.parameters?.selectorType ?? ''];
  const paths =
    name === 'selectorValue' && selected ? [selected] : definition.paths;
  const wanted = definition.csv ? value.split(',').map(v => v.trim()) : [value];
  const actual = paths.flatMap(path =>
    attributeValues(resource.attributes, path),
  );
  return wanted.some(each => actual.some(other => isSame(each, other)));
}

/** Whether a resource fits a target's type, tags, parameters and filters. */
export function matchesTarget(
  resource: WorldResource,
  target: TemplateTarget,
): boolean {
  const { resourceTags = {}, parameters = {}, filters = [] } = target;
  return (
    resource.type === target.resourceType &&
    Object.entries(resourceTags).every(
      ([key, value]) => resource.tags?.[key] === value,
    ) &&
    Object.keys(parameters).every(name =>
      matchesParameter(resource, name, target),
    ) &&
    filters.every(({ path, values }) =>
      attributeValues(resource.attributes, path).some(value =>
        values.includes(value),
      ),
    )
  );
}
