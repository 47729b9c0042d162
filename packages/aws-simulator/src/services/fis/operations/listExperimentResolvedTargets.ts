import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { fisPage, pagingMembers } from './paging';

export const listExperimentResolvedTargets = operation({
  name: 'ListExperimentResolvedTargets',
  http: {
    method: 'GET',
    path: '/experiments/{experimentId}/resolvedTargets',
    query: ['maxResults', 'nextToken', 'targetName'],
  },
  input: structure(
    { experimentId: resourceId },
    { ...pagingMembers, targetName: string({ max: 64, pattern: /^\S+$/ }) },
  ),
  handle(input, { cell }) {
    const { experimentId, targetName } = input;
    const { resolvedTargets } = cell.fis.experiment(experimentId);
    const numbered = resolvedTargets
      .map((target, index) => ({ target, key: String(index).padStart(6, '0') }))
      .filter(({ target }) =>
        [undefined, target.targetName].includes(targetName),
      );
    const { items, nextToken } = fisPage(numbered, input, {
      scope: `ListExperimentResolvedTargets/${experimentId}/${
        targetName ?? ''
      }`,
      keyOf: ({ key }) => key,
    });
    return {
      resolvedTargets: items.map(
        ({ target: { accountId: _, ...shown } }) => shown,
      ),
      nextToken,
    };
  },
});
