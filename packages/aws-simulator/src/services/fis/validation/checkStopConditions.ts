import { validationError } from '../errors';
import type { TemplateDefinition } from '../model/Template';

const ALARM_ARN = /^arn:aws[a-z-]*:cloudwatch:[a-z0-9-]+:\d{12}:alarm:\S+$/;

/** Checks the stop conditions; `none` stands alone. */
export function checkStopConditions(template: TemplateDefinition): void {
  const { stopConditions } = template;
  if (stopConditions.length === 0) {
    throw validationError(
      'You must specify at least one stop condition; use the source none for no alarm',
    );
  }
  for (const { source, value } of stopConditions) {
    if (source === 'none') {
      if (stopConditions.length > 1 || value !== undefined) {
        throw validationError(
          'The stop condition none cannot be combined with a value or with other stop conditions',
        );
      }
    } else if (source !== 'aws:cloudwatch:alarm') {
      throw validationError(`Invalid stop condition source: ${source}`);
    } else if (!ALARM_ARN.test(value ?? '')) {
      throw validationError(
        `Invalid stop condition value: ${
          value ?? ''
        }. Use the ARN of an alarm.`,
      );
    }
  }
}
