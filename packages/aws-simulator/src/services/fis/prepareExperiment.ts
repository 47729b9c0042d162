import type { AlarmStore } from '../cloudwatch/alarms/AlarmStore';
import type { WorldResource, WorldRole } from '../../worlds/World';
import type { Refusal } from './lifecycle';
import type { ExperimentRecord, ResolvedTarget } from './model/Experiment';
import { resolveTargets } from './targets/resolveTargets';

/** What FIS finds out before an experiment may run. */
export interface Preparation {
  resolvedTargets: ResolvedTarget[];
  /** Names of actions that will not run. */
  skipped: string[];
  refusal?: Refusal;
}

/** What the preparation looks at. */
export interface PreparationContext {
  seed: number;
  resources: readonly WorldResource[];
  roles: readonly WorldRole[];
  alarms: AlarmStore;
}

function failure(
  { accountId }: ExperimentRecord,
  reason: string,
  code: string,
  location: string,
): Refusal {
  return { status: 'failed', reason, error: { accountId, code, location } };
}

function checkRole(
  experiment: ExperimentRecord,
  roles: readonly WorldRole[],
): Refusal | undefined {
  const { roleArn } = experiment.template;
  const role = roles.find(({ arn }) => arn === roleArn);
  return role?.assumableByFis === false
    ? failure(
        experiment,
        `Not enough privileges: FIS could not assume the role ${roleArn}.`,
        'AuthorizationFailure',
        'roleArn',
      )
    : undefined;
}

function checkAlarms(
  experiment: ExperimentRecord,
  alarms: AlarmStore,
): Refusal | undefined {
  for (const { source, value } of experiment.template.stopConditions) {
    const alarm = value === undefined ? undefined : alarms.byArn(value);
    if (source !== 'none' && !alarm) {
      const reason = `Experiment could not be started: stop condition alarm ${value} does not exist.`;
      const code = 'ConfigurationFailure';
      return failure(experiment, reason, code, 'stopConditions');
    }
    if (alarm?.state === 'ALARM') {
      const reason = `Experiment could not be started: stop condition alarm ${alarm.definition.name} is in ALARM state.`;
      const code = 'ConfigurationFailure';
      return failure(experiment, reason, code, 'stopConditions');
    }
  }
  return undefined;
}

/** Checks role, targets and stop conditions, in FIS's order. */
export function prepareExperiment(
  experiment: ExperimentRecord,
  context: PreparationContext,
): Preparation {
  const { template, id, accountId, actionsMode } = experiment;
  const { seed, resources, roles, alarms } = context;
  const nothing = { resolvedTargets: [], skipped: [] };
  const roleRefusal = checkRole(experiment, roles);
  if (roleRefusal) {
    return { ...nothing, refusal: roleRefusal };
  }
  const resolution = resolveTargets({
    template,
    resources,
    accountId,
    seed: [seed, id],
  });
  if ('refusal' in resolution) {
    return { ...nothing, refusal: resolution.refusal };
  }
  const { resolved: resolvedTargets, emptyTargets } = resolution;
  if (actionsMode === 'skip-all') {
    return { resolvedTargets, skipped: Object.keys(template.actions) };
  }
  const skipped = Object.entries(template.actions)
    .filter(([, { targets = {} }]) =>
      Object.values(targets).some(name => emptyTargets.has(name)),
    )
    .map(([name]) => name);
  const refusal = checkAlarms(experiment, alarms);
  return { resolvedTargets, skipped, refusal };
}
