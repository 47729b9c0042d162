import { quotaExceeded } from '../errors';
import type { TemplateDefinition } from '../model/Template';
import { QUOTAS } from '../quotas';
import { parallelWidth } from './actionOrder';

/** Checks the quotas that hold for one template. */
export function checkQuotas(template: TemplateDefinition): void {
  const { actions, stopConditions } = template;
  if (Object.keys(actions).length > QUOTAS.actionsPerTemplate) {
    throw quotaExceeded(
      `An experiment template can have at most ${QUOTAS.actionsPerTemplate} actions.`,
    );
  }
  if (stopConditions.length > QUOTAS.stopConditionsPerTemplate) {
    throw quotaExceeded(
      `An experiment template can have at most ${QUOTAS.stopConditionsPerTemplate} stop conditions.`,
    );
  }
  if (parallelWidth(actions) > QUOTAS.parallelActions) {
    throw quotaExceeded(
      `At most ${QUOTAS.parallelActions} actions can run in parallel.`,
    );
  }
}
