import { actions } from './catalogue';
import type { ActionDefinition } from './catalogue';
import { parseDuration } from './duration';
import type { ActionPlan, ExperimentPlan } from './lifecycle';
import type { TemplateAction, TemplateDefinition } from './model/Template';

const SECOND = 1000;
/** FIS reports a start time this much after the creation time. */
const START_DELAY_MS = 300;
const INITIATING_MS = 2 * SECOND;
/** FIS takes longer when it meets a log destination for the first time. */
const NEW_LOG_DESTINATION_MS = 15 * SECOND;
const INSTANT_MS = SECOND;
/** Restarting what an action has stopped. */
const RESTORE_MS = 15 * SECOND;
const AUTOMATION_MS = 60 * SECOND;

const STOP_MS: Record<ActionDefinition['onStop'], number> = {
  revert: 3 * SECOND,
  cancel: 30 * SECOND,
  'post-action': RESTORE_MS,
  none: 0,
  end: 0,
};

/** Reads the duration that an automation document was given. */
function documentDuration(documentParameters: string): number | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(documentParameters);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) {
    return undefined;
  }
  const given = new Map<string, unknown>(Object.entries(parsed));
  return ['duration', 'Duration', 'ExperimentDuration']
    .map(name => given.get(name))
    .map(value => (Array.isArray(value) ? value[0] : value))
    .map(value =>
      typeof value === 'string' ? parseDuration(value) : undefined,
    )
    .find(duration => duration !== undefined);
}

function runTime(definition: ActionDefinition, action: TemplateAction): number {
  const { duration, maxDuration, documentParameters } = action.parameters ?? {};
  const restartAfter = action.parameters?.startInstancesAfterDuration;
  switch (definition.kind) {
    case 'duration':
      return parseDuration(duration ?? '') ?? 0;
    case 'until-done':
      return Math.min(
        documentDuration(documentParameters ?? '') ?? AUTOMATION_MS,
        parseDuration(maxDuration ?? '') ?? Infinity,
      );
    case 'instant-or-duration':
      return restartAfter
        ? (parseDuration(restartAfter) ?? 0) + RESTORE_MS
        : INSTANT_MS;
    default:
      return INSTANT_MS;
  }
}

function stopTime(definition: ActionDefinition, action: TemplateAction) {
  if (definition.id === 'aws:ssm:send-command') {
    return STOP_MS.cancel;
  }
  const restarts = action.parameters?.startInstancesAfterDuration !== undefined;
  return definition.onStop === 'post-action' && !restarts
    ? 0
    : STOP_MS[definition.onStop];
}

function planAction(action: TemplateAction): ActionPlan {
  const definition = actions.get(action.actionId);
  return {
    startAfter: action.startAfter ?? [],
    runMs: definition ? runTime(definition, action) : 0,
    stopMs: definition ? stopTime(definition, action) : 0,
  };
}

/** Says how long everything in an experiment takes if nothing interferes. */
export function planExperiment(
  template: TemplateDefinition,
  options: { newLogDestination?: boolean } = {},
): ExperimentPlan {
  return {
    startDelayMs: START_DELAY_MS,
    initiatingMs: options.newLogDestination
      ? NEW_LOG_DESTINATION_MS
      : INITIATING_MS,
    actions: Object.fromEntries(
      Object.entries(template.actions).map(([name, action]) => [
        name,
        planAction(action),
      ]),
    ),
  };
}
