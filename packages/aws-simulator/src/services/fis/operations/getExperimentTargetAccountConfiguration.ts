import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { findTargetAccount } from '../findTargetAccount';
import { resourceId } from '../validation/resourceId';
import { accountId } from '../validation/targetAccountShapes';

export const getExperimentTargetAccountConfiguration = operation({
  name: 'GetExperimentTargetAccountConfiguration',
  http: {
    method: 'GET',
    path: '/experiments/{experimentId}/targetAccountConfigurations/{accountId}',
  },
  input: structure({ experimentId: resourceId, accountId }, {}),
  handle: (input, { cell }) => ({
    targetAccountConfiguration: findTargetAccount(
      cell.fis.experiment(input.experimentId).template,
      input.accountId,
    ),
  }),
});
