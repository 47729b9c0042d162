import { z } from 'zod';
import {
  experimentAnswer,
  experimentSummaryAnswer,
  reportAnswer,
  resolvedTargetAnswer,
  templateAnswer,
  templateSummaryAnswer,
} from './answers';
import { FisReport } from './ExperimentReports';
import {
  CellAddress,
  FisExperiment,
  FisExperimentSummary,
  FisResolvedTarget,
  FisTemplate,
  FisTemplateSummary,
} from './FisGateway';

export function toTemplateSummary(
  answer: z.infer<typeof templateSummaryAnswer>,
  { accountId, region }: CellAddress,
): FisTemplateSummary {
  return {
    templateId: answer.id,
    arn:
      answer.arn ??
      `arn:aws:fis:${region}:${accountId}:experiment-template/${answer.id}`,
    description: answer.description,
    tags: answer.tags,
    updatedAt: answer.lastUpdateTime ?? answer.creationTime,
  };
}

export function toTemplate(
  answer: z.infer<typeof templateAnswer>,
  cell: CellAddress,
): FisTemplate {
  return {
    ...toTemplateSummary(answer, cell),
    actions: Object.entries(answer.actions).map(([name, action]) => ({
      name,
      ...action,
    })),
    targets: toTargets(answer.targets),
    stopAlarmArns: answer.stopConditions,
    emptyTargetResolutionMode: toEmptyMode(answer.experimentOptions),
    report: Boolean(answer.experimentReportConfiguration),
  };
}

export function toExperimentSummary(
  answer: z.infer<typeof experimentSummaryAnswer>,
): FisExperimentSummary {
  return {
    experimentId: answer.id,
    templateId: answer.experimentTemplateId,
    state: answer.state.status,
    createdAt: answer.creationTime,
    tags: answer.tags,
  };
}

export function toExperiment(
  answer: z.infer<typeof experimentAnswer>,
): FisExperiment {
  const { state, actions } = answer;
  return {
    ...toExperimentSummary(answer),
    stateReason: state.reason,
    error: state.error
      ? { code: state.error.code, location: state.error.location ?? null }
      : null,
    preview: answer.experimentOptions?.actionsMode === 'skip-all',
    stopAlarmArns: answer.stopConditions,
    actions: Object.entries(actions).map(([name, action]) => ({
      name,
      actionId: action.actionId,
      parameters: action.parameters,
      targets: action.targets,
      startAfter: action.startAfter,
      state: action.state.status,
      reason: action.state.reason,
      startedAt: action.startTime ?? null,
      endedAt: action.endTime ?? null,
    })),
    targets: toTargets(answer.targets),
    emptyTargetResolutionMode: toEmptyMode(answer.experimentOptions),
    startedAt: answer.startTime ?? null,
    endedAt: answer.endTime ?? null,
  };
}

export function toResolvedTarget(
  answer: z.infer<typeof resolvedTargetAnswer>,
): FisResolvedTarget {
  const { resourceType, targetName, targetInformation } = answer;
  return {
    resourceType,
    targetName,
    // Pods have no ARN: all that AWS says of one names it.
    resource:
      targetInformation.arn ??
      Object.entries(targetInformation)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
  };
}

export function toReport({
  experimentReport,
}: z.infer<typeof reportAnswer>): FisReport | null {
  if (!experimentReport) return null;
  const { state, s3Reports } = experimentReport;
  return {
    state: state.status,
    reason: [state.reason, state.error?.code].filter(Boolean).join(' '),
    files: (s3Reports ?? []).map(({ arn, reportType }) => ({
      arn,
      type: reportType,
    })),
  };
}

function toTargets(targets: z.infer<typeof templateAnswer>['targets']) {
  return Object.entries(targets).map(([name, target]) => ({ name, ...target }));
}

function toEmptyMode(
  options: z.infer<typeof templateAnswer>['experimentOptions'],
): 'fail' | 'skip' {
  return options?.emptyTargetResolutionMode === 'skip' ? 'skip' : 'fail';
}
