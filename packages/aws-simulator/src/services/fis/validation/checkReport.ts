import { parseDuration } from '../duration';
import { validationError } from '../errors';
import type { TemplateDefinition } from '../model/Template';

const DASHBOARD_ARN = /^arn:aws[a-z-]*:cloudwatch::\d{12}:dashboard\/[\w-]+$/;

/** Checks what a template says about its report. */
export function checkReport(template: TemplateDefinition): void {
  const report = template.experimentReportConfiguration;
  if (!report) {
    return;
  }
  if (!report.outputs?.s3Configuration?.bucketName) {
    throw validationError(
      'Must specify an S3 bucket in the outputs of experimentReportConfiguration',
    );
  }
  const { preExperimentDuration, postExperimentDuration } = report;
  for (const [name, value] of Object.entries({
    preExperimentDuration,
    postExperimentDuration,
  })) {
    if (value !== undefined && parseDuration(value) === undefined) {
      throw validationError(
        `${name} must be an ISO 8601 duration such as PT20M`,
      );
    }
  }
  for (const { dashboardIdentifier = '' } of report.dataSources
    ?.cloudWatchDashboards ?? []) {
    if (!DASHBOARD_ARN.test(dashboardIdentifier)) {
      throw validationError(
        `Invalid dashboardIdentifier: ${dashboardIdentifier}. Use the ARN of a dashboard.`,
      );
    }
  }
}
