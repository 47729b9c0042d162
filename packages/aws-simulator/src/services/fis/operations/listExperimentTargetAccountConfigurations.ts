import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { fisPage, pagingMembers } from './paging';

export const listExperimentTargetAccountConfigurations = operation({
  name: 'ListExperimentTargetAccountConfigurations',
  http: {
    method: 'GET',
    path: '/experiments/{experimentId}/targetAccountConfigurations',
    query: ['nextToken'],
  },
  input: structure(
    { experimentId: resourceId },
    { nextToken: pagingMembers.nextToken },
  ),
  handle(input, { cell }) {
    const { id, template } = cell.fis.experiment(input.experimentId);
    const { items, nextToken } = fisPage(
      Object.values(template.targetAccounts),
      input,
      {
        scope: `ListExperimentTargetAccountConfigurations/${id}`,
        keyOf: ({ accountId }) => accountId,
      },
    );
    return { targetAccountConfigurations: items, nextToken };
  },
});
