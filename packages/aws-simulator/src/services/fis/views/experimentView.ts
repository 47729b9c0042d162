import type { ExperimentRecord } from '../model/Experiment';
import { reportView } from './reportView';
import { seconds } from './seconds';

function times(times_: { startTime?: number; endTime?: number }): object {
  const { startTime, endTime } = times_;
  return {
    ...(startTime !== undefined && { startTime: seconds(startTime) }),
    ...(endTime !== undefined && { endTime: seconds(endTime) }),
  };
}

function actionsView({ template, progress }: ExperimentRecord): object {
  return Object.fromEntries(
    Object.entries(template.actions).map(([name, action]) => {
      const { parameters = {}, targets = {}, startAfter = [] } = action;
      const { status, reason, ...rest } = progress.actions[name] ?? {};
      return [
        name,
        {
          actionId: action.actionId,
          description: action.description,
          parameters,
          targets,
          startAfter,
          state: { status, reason },
          ...times(rest),
        },
      ];
    }),
  );
}

function state({ progress }: ExperimentRecord): object {
  const { status, reason, error } = progress;
  return { status, reason, ...(error && { error }) };
}

function options({ template, actionsMode }: ExperimentRecord): object {
  return { ...template.experimentOptions, actionsMode };
}

/** An experiment as GetExperiment shows it. */
export function experimentView(experiment: ExperimentRecord): object {
  const { id, arn, template, progress, tags } = experiment;
  return {
    id,
    arn,
    experimentTemplateId: template.id,
    roleArn: template.roleArn,
    state: state(experiment),
    targets: template.targets,
    actions: actionsView(experiment),
    stopConditions: template.stopConditions,
    creationTime: seconds(progress.creationTime),
    ...times(progress),
    tags,
    logConfiguration: template.logConfiguration,
    experimentOptions: options(experiment),
    targetAccountConfigurationsCount: Object.keys(template.targetAccounts)
      .length,
    experimentReportConfiguration: template.experimentReportConfiguration,
    experimentReport: reportView(experiment),
  };
}

/** An experiment as ListExperiments shows it. */
export function experimentSummary(experiment: ExperimentRecord): object {
  const { id, arn, template, progress, tags } = experiment;
  return {
    id,
    arn,
    experimentTemplateId: template.id,
    state: state(experiment),
    creationTime: seconds(progress.creationTime),
    tags,
    experimentOptions: options(experiment),
  };
}
