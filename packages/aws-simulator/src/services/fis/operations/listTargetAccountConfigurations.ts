import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { fisPage, pagingMembers } from './paging';

export const listTargetAccountConfigurations = operation({
  name: 'ListTargetAccountConfigurations',
  http: {
    method: 'GET',
    path: '/experimentTemplates/{experimentTemplateId}/targetAccountConfigurations',
    query: ['maxResults', 'nextToken'],
  },
  input: structure({ experimentTemplateId: resourceId }, pagingMembers),
  handle(input, { cell }) {
    const { id, targetAccounts } = cell.fis.template(
      input.experimentTemplateId,
    );
    const { items, nextToken } = fisPage(Object.values(targetAccounts), input, {
      scope: `ListTargetAccountConfigurations/${id}`,
      keyOf: ({ accountId }) => accountId,
    });
    return { targetAccountConfigurations: items, nextToken };
  },
});
