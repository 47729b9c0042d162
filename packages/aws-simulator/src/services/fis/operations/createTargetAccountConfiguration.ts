import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import type { OperationContext } from '../../../server/Service';
import { conflict, quotaExceeded, validationError } from '../errors';
import type { TargetAccount } from '../model/Template';
import { own } from '../own';
import { checkRoleArn } from '../validation/checkRoleArn';
import { resourceId } from '../validation/resourceId';
import {
  accountId,
  targetAccountDescription as description,
} from '../validation/targetAccountShapes';
import { clientToken, roleArn } from '../validation/templateShapes';

const TWELVE_DIGITS = /^\d{12}$/;

function add(
  templateId: string,
  account: TargetAccount,
  { cell: { fis } }: OperationContext,
): TargetAccount {
  const template = fis.template(templateId);
  const { targetAccounts, experimentOptions } = template;
  if (experimentOptions.accountTargeting !== 'multi-account') {
    throw validationError(
      `Experiment template ${templateId} is not a multi-account template`,
    );
  }
  if (own(targetAccounts, account.accountId)) {
    throw conflict(
      `Experiment template ${templateId} already has a target account configuration for account ${account.accountId}.`,
    );
  }
  const { targetAccountsPerTemplate: most } = fis.quotas;
  if (Object.keys(targetAccounts).length >= most) {
    throw quotaExceeded(
      `An experiment template can have at most ${most} target account configurations.`,
    );
  }
  fis.templates.set(templateId, {
    ...template,
    targetAccounts: { ...targetAccounts, [account.accountId]: account },
  });
  return account;
}

export const createTargetAccountConfiguration = operation({
  name: 'CreateTargetAccountConfiguration',
  http: {
    method: 'POST',
    path: '/experimentTemplates/{experimentTemplateId}/targetAccountConfigurations/{accountId}',
  },
  input: structure(
    { experimentTemplateId: resourceId, accountId, roleArn },
    { clientToken, description },
  ),
  handle(input, context) {
    const { clientToken: token, ...request } = input;
    const { experimentTemplateId, ...account } = request;
    if (!TWELVE_DIGITS.test(account.accountId)) {
      throw validationError(`Invalid account id: ${account.accountId}`);
    }
    checkRoleArn(account.roleArn);
    const create = () => add(experimentTemplateId, account, context);
    const { targetAccountTokens } = context.cell.fis;
    return {
      targetAccountConfiguration:
        token === undefined
          ? create()
          : targetAccountTokens.once(token, request, context.now, create),
    };
  },
});
