import { z } from 'zod';
import {
  experimentAnswer,
  experimentSummaryAnswer,
  templateAnswer,
  templateSummaryAnswer,
} from './answers';
import {
  CellAddress,
  FisExperiment,
  FisExperimentSummary,
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
    targets: Object.entries(answer.targets).map(([name, target]) => ({
      name,
      ...target,
    })),
    stopAlarmArns: answer.stopConditions,
    emptyTargetResolutionMode:
      answer.experimentOptions?.emptyTargetResolutionMode === 'skip'
        ? 'skip'
        : 'fail',
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
      startAfter: action.startAfter,
      state: action.state.status,
      reason: action.state.reason,
      startedAt: action.startTime ?? null,
      endedAt: action.endTime ?? null,
    })),
    startedAt: answer.startTime ?? null,
    endedAt: answer.endTime ?? null,
  };
}
