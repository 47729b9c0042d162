import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceTypes } from '../catalogue';
import { resourceTypeSummary } from '../views/catalogueView';
import { fisPage, pagingMembers } from './paging';

export const listTargetResourceTypes = operation({
  name: 'ListTargetResourceTypes',
  http: {
    method: 'GET',
    path: '/targetResourceTypes',
    query: ['maxResults', 'nextToken'],
  },
  input: structure({}, pagingMembers),
  handle(input) {
    const { items, nextToken } = fisPage([...resourceTypes.values()], input, {
      scope: 'ListTargetResourceTypes',
      keyOf: ({ id }) => id,
    });
    return { targetResourceTypes: items.map(resourceTypeSummary), nextToken };
  },
});
