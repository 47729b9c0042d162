import { quotaExceeded } from '../errors';
import type { TemplateDefinition } from '../model/Template';
import type { Quotas } from '../quotas';
import { parallelWidth } from './actionOrder';

/** Checks the quotas that hold for one template. */
export function checkQuotas(
  template: TemplateDefinition,
  quotas: Quotas,
): void {
  const { actions, stopConditions } = template;
  if (Object.keys(actions).length > quotas.actionsPerTemplate) {
    throw quotaExceeded(
      `An experiment template can have at most ${quotas.actionsPerTemplate} actions.`,
    );
  }
  if (stopConditions.length > quotas.stopConditionsPerTemplate) {
    throw quotaExceeded(
      `An experiment template can have at most ${quotas.stopConditionsPerTemplate} stop conditions.`,
    );
  }
  if (parallelWidth(actions) > quotas.parallelActions) {
    throw quotaExceeded(
      `At most ${quotas.parallelActions} actions can run in parallel.`,
    );
  }
}
