import { timestamp } from '../../../state/timestamp';
import type { ExperimentRecord } from '../model/Experiment';

function moment(time: number | undefined): string {
  return time === undefined ? '-' : timestamp(time);
}

function actionLines({ template, progress }: ExperimentRecord): string[] {
  return Object.entries(template.actions).flatMap(([name, { actionId }]) => {
    const { status, reason, startTime, endTime } = progress.actions[name] ?? {};
    return [
      `${name} (${actionId})`,
      `  ${status}: ${reason}`,
      `  ${moment(startTime)} to ${moment(endTime)}`,
    ];
  });
}

function targetLines({ resolvedTargets }: ExperimentRecord): string[] {
  return resolvedTargets.map(({ targetName, targetInformation }) => {
    const named = Object.values(targetInformation).join(', ');
    return `${targetName}: ${named}`;
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title.toUpperCase(), ...(lines.length > 0 ? lines : ['none'])];
}

/** What the report of an experiment that has ended says, line by line. */
export function reportText(experiment: ExperimentRecord): string[] {
  const { id, accountId, region, template, progress } = experiment;
  const report = template.experimentReportConfiguration;
  const dashboards = report?.dataSources?.cloudWatchDashboards ?? [];
  const changes = progress.transitions.filter(
    ({ action }) => action === undefined,
  );
  return [
    'AWS FAULT INJECTION SERVICE EXPERIMENT REPORT',
    '',
    `Experiment   ${id}`,
    `Template     ${template.id} (${template.description})`,
    `Account      ${accountId}, ${region}`,
    `State        ${progress.status}: ${progress.reason}`,
    `Started      ${moment(progress.startTime)}`,
    `Ended        ${moment(progress.endTime)}`,
    ...section('Actions', actionLines(experiment)),
    ...section('Resolved targets', targetLines(experiment)),
    ...section(
      'Stop conditions',
      template.stopConditions.map(({ source, value }) => value ?? source),
    ),
    ...section(
      'Changes of state',
      changes.map(({ at, to, reason }) => `${timestamp(at)} ${to}: ${reason}`),
    ),
    ...section(
      'Dashboards',
      dashboards.map(({ dashboardIdentifier = '' }) => dashboardIdentifier),
    ),
  ];
}
