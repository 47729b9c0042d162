import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { findTargetAccount } from '../findTargetAccount';
import { checkRoleArn } from '../validation/checkRoleArn';
import { resourceId } from '../validation/resourceId';
import {
  accountId,
  targetAccountDescription as description,
} from '../validation/targetAccountShapes';
import { roleArn } from '../validation/templateShapes';

export const updateTargetAccountConfiguration = operation({
  name: 'UpdateTargetAccountConfiguration',
  http: {
    method: 'PATCH',
    path: '/experimentTemplates/{experimentTemplateId}/targetAccountConfigurations/{accountId}',
  },
  input: structure(
    { experimentTemplateId: resourceId, accountId },
    { roleArn, description },
  ),
  handle({ experimentTemplateId, ...changes }, { cell: { fis } }) {
    const template = fis.template(experimentTemplateId);
    const before = findTargetAccount(template, changes.accountId);
    const after = { ...before, ...changes };
    checkRoleArn(after.roleArn);
    fis.templates.set(experimentTemplateId, {
      ...template,
      targetAccounts: { ...template.targetAccounts, [after.accountId]: after },
    });
    return { targetAccountConfiguration: after };
  },
});
