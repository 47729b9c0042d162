import type { FisContext } from './FisContext';
import type { Refusal } from './lifecycle';
import { logProblem } from './logs/logProblem';
import type { ExperimentRecord, ResolvedTarget } from './model/Experiment';
import { mayDo, rolesInUse } from './roles';
import { resolveTargets } from './targets/resolveTargets';

/** What FIS finds out before an experiment may run. */
export interface Preparation {
  /** Whether the preparation got as far as resolving targets. */
  hasResolved: boolean;
  resolvedTargets: ResolvedTarget[];
  /** Names of actions that will not run. */
  skipped: string[];
  refusal?: Refusal;
}

function failure(
  accountId: string,
  reason: string,
  code: string,
  location: string,
): Refusal {
  return { status: 'failed', reason, error: { accountId, code, location } };
}

function checkRoles(
  experiment: ExperimentRecord,
  context: FisContext,
): Refusal | undefined {
  const refused = rolesInUse(experiment, context).find(
    ({ declared }) => declared?.assumableByFis === false,
  );
  if (!refused) {
    return undefined;
  }
  const { accountId, roleArn } = refused;
  const isOwn = roleArn === experiment.template.roleArn;
  return failure(
    accountId,
    `Not enough privileges: FIS could not assume the role ${roleArn}.`,
    'AuthorizationFailure',
    isOwn ? 'roleArn' : `targetAccountConfigurations/${accountId}`,
  );
}

function checkLog(
  { accountId, region, template }: ExperimentRecord,
  { sinks }: FisContext,
): Refusal | undefined {
  const problem = logProblem(template.logConfiguration, {
    accountId,
    region,
    sinks,
  });
  return problem
    ? failure(accountId, problem, 'ConfigurationFailure', 'logConfiguration')
    : undefined;
}

function checkAlarms(
  experiment: ExperimentRecord,
  context: FisContext,
): Refusal | undefined {
  const { accountId, template } = experiment;
  const [role] = rolesInUse(experiment, context);
  const guards = template.stopConditions.filter(
    ({ source }) => source !== 'none',
  );
  const location = 'stopConditions';
  const code = 'ConfigurationFailure';
  const couldNot = 'Experiment could not be started: stop condition alarm';
  if (role && guards.length > 0 && !mayDo(role, 'cloudwatch:DescribeAlarms')) {
    const reason = 'Not enough privileges to perform cloudwatch:DescribeAlarms';
    return failure(accountId, reason, 'AuthorizationFailure', location);
  }
  for (const { value = '' } of guards) {
    const alarm = context.alarms.byArn(value);
    if (!alarm) {
      const reason = `${couldNot} ${value} does not exist.`;
      return failure(accountId, reason, code, location);
    }
    if (alarm.state === 'ALARM') {
      const reason = `${couldNot} ${alarm.definition.name} is in ALARM state.`;
      return failure(accountId, reason, code, location);
    }
  }
  return undefined;
}

/** Checks roles, logs, targets and stop conditions, in FIS's order. */
export function prepareExperiment(
  experiment: ExperimentRecord,
  context: FisContext,
): Preparation {
  const { template, id, accountId, actionsMode } = experiment;
  const nothing = { hasResolved: false, resolvedTargets: [], skipped: [] };
  const early =
    checkRoles(experiment, context) ?? checkLog(experiment, context);
  if (early) {
    return { ...nothing, refusal: early };
  }
  const targetAccounts = Object.keys(template.targetAccounts);
  const resolution = resolveTargets({
    template,
    resources: context.resources,
    accountId,
    seed: [context.seed, id],
    targetAccounts: targetAccounts.map(each => ({
      accountId: each,
      resources: context.peer(each).resources,
    })),
  });
  if ('refusal' in resolution) {
    const { refusal } = resolution;
    return { ...nothing, hasResolved: true, refusal };
  }
  const { resolved: resolvedTargets, emptyTargets } = resolution;
  const found = { hasResolved: true, resolvedTargets };
  if (actionsMode === 'skip-all') {
    return { ...found, skipped: Object.keys(template.actions) };
  }
  const skipped = Object.entries(template.actions)
    .filter(([, { targets = {} }]) =>
      Object.values(targets).some(name => emptyTargets.has(name)),
    )
    .map(([name]) => name);
  return { ...found, skipped, refusal: checkAlarms(experiment, context) };
}
