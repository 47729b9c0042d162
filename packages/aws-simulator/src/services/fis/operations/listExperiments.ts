import { newestFirst } from '../../../server/page';
import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { experimentSummary } from '../views/experimentView';
import { fisPage, pagingMembers } from './paging';

export const listExperiments = operation({
  name: 'ListExperiments',
  http: {
    method: 'GET',
    path: '/experiments',
    query: ['maxResults', 'nextToken', 'experimentTemplateId'],
  },
  input: structure({}, { ...pagingMembers, experimentTemplateId: resourceId }),
  handle(input, { cell }) {
    const { experimentTemplateId: wanted } = input;
    const experiments = cell.fis
      .listExperiments()
      .filter(({ template }) => wanted === undefined || template.id === wanted);
    const { items, nextToken } = fisPage(experiments, input, {
      scope: `ListExperiments/${wanted ?? ''}`,
      keyOf: ({ progress, id }) => newestFirst(progress.creationTime, id),
    });
    return { experiments: items.map(experimentSummary), nextToken };
  },
});
