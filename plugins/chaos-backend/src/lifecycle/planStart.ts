import { parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import {
  GuardrailPolicy,
  StartRunRequest,
} from '@faultline/plugin-chaos-common';
import { StoredRun } from '../database/RunStore';
import { StartSubject } from './StartPlanner';

/**
 * What is asked of a start before the guardrails are: that the person meant it,
 * and that it is not running already.
 *
 * @throws the refusal, as an error that says what to do
 */
export function planStart(facts: {
  subject: StartSubject;
  policy: GuardrailPolicy;
  request: StartRunRequest;
  active: StoredRun[];
}): void {
  const { policy, request, active } = facts;
  const { service, cell } = facts.subject;
  const { name } = parseEntityRef(service.entityRef);
  const typed = request.confirmName?.trim().toLocaleLowerCase('en-US');
  if (policy.confirmByName && typed !== name) {
    throw new InputError(
      `${cell.accountName} is a ${cell.environment} account: type the service's name, ${name}, to confirm.`,
    );
  }
  const [running] = active;
  if (running) {
    throw new ConflictError(
      `This experiment is running already (${running.experimentId}). Wait until it ends, or stop it.`,
    );
  }
}
