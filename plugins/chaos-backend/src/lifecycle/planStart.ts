import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  Cell,
  matchesSelector,
  StartRunRequest,
} from '@faultline/plugin-chaos-common';
import { FisTemplate } from '../aws/FisGateway';
import { CatalogService } from '../database/ServiceStore';
import { StoredRun } from '../database/RunStore';

/**
 * Everything that may refuse a start, decided on facts read a moment ago.
 *
 * @throws the refusal, as an error that says what to do
 */
export function planStart(facts: {
  service: CatalogService;
  entity: Entity;
  template: FisTemplate;
  cell: Cell;
  request: StartRunRequest;
  active: StoredRun[];
  readOnly: string | null;
}): void {
  const { service, template, cell, request, active, readOnly } = facts;
  if (readOnly) throw new NotAllowedError(readOnly);
  if (service.problem) {
    throw new InputError(
      `The annotation ${service.problem.annotation} cannot be read: ${service.problem.message}`,
    );
  }
  if (!service.selector || !matchesSelector(template, service.selector)) {
    throw new ConflictError(
      `The template ${template.templateId} does not belong to ${service.entityRef}: its tags in AWS do not match the selector (any more).`,
    );
  }
  const { name } = parseEntityRef(service.entityRef);
  const typed = request.confirmName?.trim().toLocaleLowerCase('en-US');
  if (cell.production && typed !== name) {
    throw new InputError(
      `${cell.accountName} is a production account: type the service's name, ${name}, to confirm.`,
    );
  }
  const [running] = active;
  if (running) {
    throw new ConflictError(
      `This experiment is running already (${running.experimentId}). Wait until it ends, or stop it.`,
    );
  }
}
