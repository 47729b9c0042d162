import {
  Cell,
  CellHealth,
  describeTemplate,
  Intent,
  INTENT_LIMITS,
  isEnded,
  isIntentOpen,
  planActions,
  Run,
  Template,
} from '@faultline/plugin-chaos-common';
import { alarmNameOf } from '../aws/alarmArns';
import { experimentConsoleUrl, templateConsoleUrl } from '../aws/consoleUrls';
import { StoredCell } from '../database/CellStore';
import { StoredIntent } from '../database/IntentStore';
import { StoredRun } from '../database/RunStore';
import { StoredTemplate } from '../database/TemplateStore';

/** A date as the contract has it. */
export function iso(date: Date): string {
  return date.toISOString();
}

export function optionalIso(date: Date | null): string | null {
  return date && date.toISOString();
}

export function viewTemplate(template: StoredTemplate, cell: Cell): Template {
  return {
    key: template.key,
    templateId: template.templateId,
    cell,
    description: template.description,
    tags: template.tags,
    actions: template.actions,
    targets: template.targets,
    stopAlarms: template.stopAlarmArns.map(arn => ({
      arn,
      name: alarmNameOf(arn),
    })),
    emptyTargetResolutionMode: template.emptyTargetResolutionMode,
    updatedAt: iso(template.updatedAt),
    consoleUrl: templateConsoleUrl(cell, template.templateId),
  };
}

function expectedEnd(run: StoredRun): string | null {
  if (isEnded(run.state) || !run.startedAt) return null;
  const { totalSeconds } = planActions(run.actions);
  return iso(new Date(run.startedAt.getTime() + totalSeconds * 1000));
}

export function viewRun(
  run: StoredRun,
  cell: Cell,
  known: { title: string; entityRefs: string[] },
): Run {
  return {
    id: run.id,
    experimentId: run.experimentId,
    templateKey: run.templateKey,
    templateTitle: known.title,
    cell,
    entityRefs: known.entityRefs,
    state: run.state,
    stateReason: run.stateReason,
    error: run.error,
    preview: run.preview,
    judgement: run.judgement,
    actions: run.actions.map(action => ({
      name: action.name,
      actionId: action.actionId,
      state: action.state,
      reason: action.reason,
      startedAt: optionalIso(action.startedAt),
      endedAt: optionalIso(action.endedAt),
    })),
    startedBy: {
      origin: run.userRef ? 'portal' : 'aws',
      userRef: run.userRef,
      reason: run.userReason || null,
    },
    stoppedBy: run.stoppedBy,
    createdAt: iso(run.createdAt),
    startedAt: optionalIso(run.startedAt),
    endedAt: optionalIso(run.endedAt),
    expectedEndAt: expectedEnd(run),
    readAt: iso(run.readAt),
    version: run.version,
    consoleUrl: experimentConsoleUrl(cell, run.experimentId),
  };
}

export function viewIntent(
  intent: StoredIntent,
  template: StoredTemplate | undefined,
): Intent {
  const { id, state, message, createdAt, exposedAt } = intent.life;
  const lookedForUntil =
    isIntentOpen(state) && exposedAt !== null
      ? exposedAt + INTENT_LIMITS.sendFor + INTENT_LIMITS.settleFor
      : null;
  return {
    id,
    entityRef: intent.entityRef,
    templateKey: intent.templateKey,
    templateTitle: template
      ? describeTemplate(template).title
      : intent.templateKey,
    state,
    message,
    userRef: intent.userRef,
    createdAt: iso(new Date(createdAt)),
    lookedForUntil:
      lookedForUntil === null ? null : iso(new Date(lookedForUntil)),
  };
}

export function viewCell(cell: Cell, stored?: StoredCell): CellHealth {
  const problem = stored?.problem ?? null;
  const waiting = stored?.readAt ? 'current' : 'waiting';
  return {
    ...cell,
    state: problem ? 'failing' : waiting,
    readAt: optionalIso(stored?.readAt ?? null),
    nextReadAt: optionalIso(stored?.dueAt ?? null),
    problem: problem && { ...problem, since: iso(problem.since) },
  };
}
