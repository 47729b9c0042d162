import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { resourceTypes } from '../catalogue';
import { resourceNotFound } from '../errors';
import { resourceTypeView } from '../views/catalogueView';

export const getTargetResourceType = operation({
  name: 'GetTargetResourceType',
  http: { method: 'GET', path: '/targetResourceTypes/{resourceType}' },
  input: structure(
    { resourceType: string({ max: 128, pattern: /^\S+$/ }) },
    {},
  ),
  handle({ resourceType }) {
    const found = resourceTypes.get(resourceType);
    if (!found) {
      throw resourceNotFound(
        `Target resource type ${resourceType} does not exist.`,
      );
    }
    return { targetResourceType: resourceTypeView(found) };
  },
});
