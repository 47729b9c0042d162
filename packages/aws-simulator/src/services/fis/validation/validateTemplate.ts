import { validationError } from '../errors';
import type { TemplateDefinition } from '../model/Template';
import { checkActions } from './checkActions';
import { checkQuotas } from './checkQuotas';
import { checkStartAfter } from './checkStartAfter';
import { checkStopConditions } from './checkStopConditions';
import { checkTargets } from './checkTargets';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;

function checkLog({ logConfiguration }: TemplateDefinition): void {
  if (
    logConfiguration &&
    !logConfiguration.cloudWatchLogsConfiguration &&
    !logConfiguration.s3Configuration
  ) {
    throw validationError(
      'Must specify at least one log destination in logConfiguration',
    );
  }
}

/**
 * Checks what FIS checks before it accepts a template.
 *
 * @throws AwsError with FIS's name, status and message.
 */
export function validateTemplate(template: TemplateDefinition): void {
  checkTargets(template);
  checkActions(template);
  checkStartAfter(template);
  checkStopConditions(template);
  if (!ROLE_ARN.test(template.roleArn)) {
    throw validationError(`Invalid role ARN: ${template.roleArn}`);
  }
  checkLog(template);
  checkQuotas(template);
}
