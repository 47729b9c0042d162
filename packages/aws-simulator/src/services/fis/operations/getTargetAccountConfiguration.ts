import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { findTargetAccount } from '../findTargetAccount';
import { resourceId } from '../validation/resourceId';
import { accountId } from '../validation/targetAccountShapes';

export const getTargetAccountConfiguration = operation({
  name: 'GetTargetAccountConfiguration',
  http: {
    method: 'GET',
    path: '/experimentTemplates/{experimentTemplateId}/targetAccountConfigurations/{accountId}',
  },
  input: structure({ experimentTemplateId: resourceId, accountId }, {}),
  handle: (input, { cell }) => ({
    targetAccountConfiguration: findTargetAccount(
      cell.fis.template(input.experimentTemplateId),
      input.accountId,
    ),
  }),
});
