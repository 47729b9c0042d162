import type { Refusal } from '../services/fis/lifecycle';
import type { ExperimentRecord } from '../services/fis/model/Experiment';
import type { WorldRun } from './World';

/** Why a past run was not allowed to begin, if its outcome says so. */
export function pastRefusal(
  experiment: ExperimentRecord,
  run: WorldRun,
): Refusal | undefined {
  const { accountId, template } = experiment;
  const alarm = template.stopConditions[0]?.value ?? '';
  const failed = (reason: string, code: string, location: string): Refusal => ({
    status: 'failed',
    reason,
    error: { accountId, code, location },
  });
  switch (run.outcome) {
    case 'failed-no-targets': {
      const [target = ''] = Object.keys(template.targets);
      const reason = 'Target resolution returned empty set.';
      return failed(reason, 'InvalidTarget', `targets/${target}`);
    }
    case 'failed-authorization': {
      const reason = `Not enough privileges: FIS could not assume the role ${template.roleArn}.`;
      return failed(reason, 'AuthorizationFailure', 'roleArn');
    }
    case 'refused-by-alarm': {
      const reason = `Experiment could not be started: stop condition alarm ${alarm
        .split(':')
        .at(-1)} is in ALARM state.`;
      return failed(reason, 'ConfigurationFailure', 'stopConditions');
    }
    case 'cancelled':
      return {
        status: 'cancelled',
        reason: 'Experiment cancelled: safety lever is engaged.',
      };
    default:
      return undefined;
  }
}
