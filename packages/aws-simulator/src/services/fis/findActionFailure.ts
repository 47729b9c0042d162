import type { AlarmStore } from '../cloudwatch/alarms/AlarmStore';
import type { WorldActionFailure, WorldRole } from '../../worlds/World';
import type { ExperimentRecord } from './model/Experiment';
import type { TemplateAction } from './model/Template';

/** Why and when an action that has begun will fail. */
export interface ActionFailure {
  afterMs: number;
  reason: string;
  code: string;
}

/** What can make an action fail. */
export interface FailureContext {
  roles: readonly WorldRole[];
  failures: readonly WorldActionFailure[];
  alarms: AlarmStore;
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
): ActionFailure | undefined {
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
  action: TemplateAction,
  context: FailureContext,
): ActionFailure | undefined {
  const { actionId } = action;
  const { roleArn } = experiment.template;
  const role = context.roles.find(({ arn }) => arn === roleArn);
  if (role?.deniedActionIds?.includes(actionId)) {
    return {
      afterMs: 0,
      reason: 'Not enough privileges to perform the required action',
      code: 'AuthorizationFailure',
    };
  }
  if (actionId === 'aws:cloudwatch:assert-alarm-state') {
    return failedAssertion(action, context.alarms);
  }
  const used = Object.values(action.targets ?? {});
  const arns = experiment.resolvedTargets
    .filter(({ targetName }) => used.includes(targetName))
    .map(({ targetInformation }) => targetInformation.arn);
  const failure = context.failures.find(
    each =>
      each.actionId === actionId &&
      (each.resourceArn === undefined || arns.includes(each.resourceArn)),
  );
  return (
    failure && {
      afterMs: (failure.afterSeconds ?? 0) * 1000,
      reason: failure.reason,
      code: failure.code ?? 'DependentServiceFailure',
    }
  );
}
