import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { validationError } from '../errors';
import type { LogConfiguration, TemplateRecord } from '../model/Template';
import { resourceId } from '../validation/resourceId';
import {
  actions,
  description,
  reportConfiguration,
  roleArn,
  stopConditions,
  targets,
  updateLogConfiguration,
  updateOptions,
} from '../validation/templateShapes';
import { validateTemplate } from '../validation/validateTemplate';
import { templateView } from '../views/templateView';

/** An empty configuration switches logging off. */
function mergeLog(
  before: LogConfiguration | undefined,
  change: Partial<LogConfiguration> | undefined,
): LogConfiguration | undefined {
  if (!change) {
    return before;
  }
  if (Object.keys(change).length === 0) {
    return undefined;
  }
  const { logSchemaVersion = before?.logSchemaVersion } = change;
  if (logSchemaVersion === undefined) {
    throw validationError('logConfiguration requires a logSchemaVersion');
  }
  return { ...change, logSchemaVersion };
}

export const updateExperimentTemplate = operation({
  name: 'UpdateExperimentTemplate',
  http: { method: 'PATCH', path: '/experimentTemplates/{id}' },
  input: structure(
    { id: resourceId },
    {
      description,
      stopConditions,
      targets,
      actions,
      roleArn,
      logConfiguration: updateLogConfiguration,
      experimentOptions: updateOptions,
      experimentReportConfiguration: reportConfiguration,
    },
  ),
  handle(input, { cell, now }) {
    const { id, logConfiguration, experimentOptions, ...members } = input;
    const before = cell.fis.template(id);
    const after: TemplateRecord = {
      ...before,
      ...members,
      logConfiguration: mergeLog(before.logConfiguration, logConfiguration),
      experimentOptions: { ...before.experimentOptions, ...experimentOptions },
      lastUpdateTime: now,
    };
    validateTemplate(after);
    cell.fis.templates.set(id, after);
    return { experimentTemplate: templateView(after) };
  },
});
