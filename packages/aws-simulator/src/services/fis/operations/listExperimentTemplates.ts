import { newestFirst } from '../../../server/page';
import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { templateSummary } from '../views/templateView';
import { fisPage, pagingMembers } from './paging';

export const listExperimentTemplates = operation({
  name: 'ListExperimentTemplates',
  http: {
    method: 'GET',
    path: '/experimentTemplates',
    query: ['maxResults', 'nextToken'],
  },
  input: structure({}, pagingMembers),
  handle(input, { cell }) {
    const { items, nextToken } = fisPage(
      [...cell.fis.templates.values()],
      input,
      {
        scope: 'ListExperimentTemplates',
        keyOf: ({ creationTime, id }) => newestFirst(creationTime, id),
      },
    );
    return { experimentTemplates: items.map(templateSummary), nextToken };
  },
});
