import type { AlarmStore } from '../cloudwatch/alarms/AlarmStore';
import type { FisContext } from './FisContext';
import type { ExperimentRecord } from './model/Experiment';
import type { TemplateAction } from './model/Template';
import { mayDo, rolesInUse } from './roles';

/** Why, where and when an action that has begun will fail. */
export interface ActionFailure {
  afterMs: number;
  reason: string;
  code: string;
  accountId: string;
}

function items(csv: string | undefined): string[] {
  return (csv ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
}

function failedAssertion(
  action: TemplateAction,
  alarms: AlarmStore,
): Omit<ActionFailure, 'accountId'> | undefined {
  const states = items(action.parameters?.alarmStates);
  const arns = items(action.parameters?.alarmArns);
  const wrong = arns.find(
    arn => !states.includes(alarms.byArn(arn)?.state ?? 'missing'),
  );
  return wrong
    ? {
        afterMs: 0,
        reason: `Alarm ${wrong} is not in any of the states ${states.join(
          ', ',
        )}.`,
        code: 'ConfigurationFailure',
      }
    : undefined;
}

/** Finds out whether an action that begins now is going to fail. */
export function findActionFailure(
  experiment: ExperimentRecord,
  actionName: string,
  context: FisContext,
): ActionFailure | undefined {
  const action = experiment.template.actions[actionName];
  if (!action) {
    return undefined;
  }
  const { accountId } = experiment;
  const { actionId } = action;
  const denied = rolesInUse(experiment, context).find(
    role => !mayDo(role, actionId),
  );
  if (denied) {
    return {
      afterMs: 0,
      reason: 'Not enough privileges to perform the required action',
      code: 'AuthorizationFailure',
      accountId: denied.accountId,
    };
  }
  if (actionId === 'aws:cloudwatch:assert-alarm-state') {
    const assertion = failedAssertion(action, context.alarms);
    return assertion && { ...assertion, accountId };
  }
  const used = Object.values(action.targets ?? {});
  const targets = experiment.resolvedTargets.filter(({ targetName }) =>
    used.includes(targetName),
  );
  for (const failure of context.failures) {
    const hit = targets.find(
      ({ targetInformation }) => targetInformation.arn === failure.resourceArn,
    );
    const isConcerned = failure.resourceArn === undefined || hit;
    if (failure.actionId === actionId && isConcerned) {
      return {
        afterMs: (failure.afterSeconds ?? 0) * 1000,
        reason: failure.reason,
        code: failure.code ?? 'DependentServiceFailure',
        accountId: hit?.accountId ?? accountId,
      };
    }
  }
  return undefined;
}
