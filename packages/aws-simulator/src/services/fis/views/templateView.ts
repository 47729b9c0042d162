import type { TemplateRecord } from '../model/Template';
import { seconds } from './seconds';

/** A template as GetExperimentTemplate shows it. */
export function templateView(template: TemplateRecord): object {
  const { creationTime, lastUpdateTime, targetAccounts, ...rest } = template;
  return {
    ...rest,
    creationTime: seconds(creationTime),
    lastUpdateTime: seconds(lastUpdateTime),
    targetAccountConfigurationsCount: Object.keys(targetAccounts).length,
  };
}

/** A template as ListExperimentTemplates shows it. */
export function templateSummary(template: TemplateRecord): object {
  const { id, arn, description, tags } = template;
  return {
    id,
    arn,
    description,
    creationTime: seconds(template.creationTime),
    lastUpdateTime: seconds(template.lastUpdateTime),
    tags,
  };
}
