import { Cell, ServiceShape } from '@faultline/plugin-chaos-common';
import { regionOf, resourceTypeOf } from './resourceTypes';
import { ServiceFacts } from './ServiceFacts';

/** What decides which failure modes apply to a service. */
export function shapeOf(
  facts: ServiceFacts,
  cellsById: ReadonlyMap<string, Cell>,
): ServiceShape {
  const { resourceArns, templates, dependencies, profile } = facts;
  const regions = [
    ...resourceArns.filter(arn => resourceTypeOf(arn)).map(regionOf),
    ...templates.flatMap(({ cellId }) => cellsById.get(cellId)?.region ?? []),
  ];
  return {
    resourceTypes: [
      ...new Set([
        ...resourceArns.flatMap(arn => resourceTypeOf(arn) ?? []),
        ...templates.flatMap(({ resourceTypes }) => resourceTypes),
      ]),
    ].sort(),
    regions: [...new Set(regions)].filter(Boolean).sort(),
    dependencies,
    documented: [...new Set(templates.flatMap(each => each.documented))],
    notApplicable: profile.notApplicable,
  };
}
