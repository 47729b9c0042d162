import { validationError } from '../errors';
import type { TemplateDefinition } from '../model/Template';
import { QUOTAS } from '../quotas';
import type { Quotas } from '../quotas';
import { checkActions } from './checkActions';
import { checkQuotas } from './checkQuotas';
import { checkReport } from './checkReport';
import { checkRoleArn } from './checkRoleArn';
import { checkStartAfter } from './checkStartAfter';
import { checkStopConditions } from './checkStopConditions';
import { checkTargets } from './checkTargets';

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
export function validateTemplate(
  template: TemplateDefinition,
  quotas: Quotas = QUOTAS,
): void {
  checkTargets(template);
  checkActions(template);
  checkStartAfter(template);
  checkStopConditions(template);
  checkRoleArn(template.roleArn);
  checkLog(template);
  checkReport(template);
  checkQuotas(template, quotas);
}
