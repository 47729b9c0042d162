import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { validationError } from '../errors';
import type {
  LogConfiguration,
  ReportConfiguration,
  TemplateRecord,
} from '../model/Template';
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

/** An empty configuration switches reports off. */
function mergeReport(
  before: ReportConfiguration | undefined,
  change: ReportConfiguration | undefined,
): ReportConfiguration | undefined {
  const isOff = change !== undefined && Object.keys(change).length === 0;
  return isOff ? undefined : change ?? before;
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
    const { id, logConfiguration, experimentOptions, ...others } = input;
    const { experimentReportConfiguration: report, ...members } = others;
    const before = cell.fis.template(id);
    const after: TemplateRecord = {
      ...before,
      ...members,
      experimentReportConfiguration: mergeReport(
        before.experimentReportConfiguration,
        report,
      ),
      logConfiguration: mergeLog(before.logConfiguration, logConfiguration),
      experimentOptions: { ...before.experimentOptions, ...experimentOptions },
      lastUpdateTime: now,
    };
    validateTemplate(after, cell.fis.quotas);
    cell.fis.templates.set(id, after);
    return { experimentTemplate: templateView(after) };
  },
});
