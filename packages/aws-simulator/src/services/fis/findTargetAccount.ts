import { resourceNotFound } from './errors';
import type { TargetAccount, TemplateRecord } from './model/Template';
import { own } from './own';

/**
 * The configuration of a target account, of a template or of an experiment's
 * copy of it.
 *
 * @throws AwsError ResourceNotFoundException
 */
export function findTargetAccount(
  template: TemplateRecord,
  accountId: string,
): TargetAccount {
  const found = own(template.targetAccounts, accountId);
  if (!found) {
    throw resourceNotFound(
      `Target account configuration for account ${accountId} does not exist.`,
    );
  }
  return found;
}
