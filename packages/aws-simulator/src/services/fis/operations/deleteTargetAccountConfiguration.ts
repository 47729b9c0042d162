import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { findTargetAccount } from '../findTargetAccount';
import { resourceId } from '../validation/resourceId';
import { accountId } from '../validation/targetAccountShapes';

export const deleteTargetAccountConfiguration = operation({
  name: 'DeleteTargetAccountConfiguration',
  http: {
    method: 'DELETE',
    path: '/experimentTemplates/{experimentTemplateId}/targetAccountConfigurations/{accountId}',
  },
  input: structure({ experimentTemplateId: resourceId, accountId }, {}),
  handle(input, { cell: { fis } }) {
    const template = fis.template(input.experimentTemplateId);
    const deleted = findTargetAccount(template, input.accountId);
    const remaining = Object.entries(template.targetAccounts).filter(
      ([id]) => id !== input.accountId,
    );
    fis.templates.set(template.id, {
      ...template,
      targetAccounts: Object.fromEntries(remaining),
    });
    return { targetAccountConfiguration: deleted };
  },
});
