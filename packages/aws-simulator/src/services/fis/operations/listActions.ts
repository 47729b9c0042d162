import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { actions } from '../catalogue';
import { actionSummary } from '../views/catalogueView';
import { fisPage, pagingMembers } from './paging';

export const listActions = operation({
  name: 'ListActions',
  http: {
    method: 'GET',
    path: '/actions',
    query: ['maxResults', 'nextToken'],
  },
  input: structure({}, pagingMembers),
  handle(input, { cell }) {
    const { items, nextToken } = fisPage([...actions.values()], input, {
      scope: 'ListActions',
      keyOf: ({ id }) => id,
    });
    return { actions: items.map(each => actionSummary(each, cell)), nextToken };
  },
});
