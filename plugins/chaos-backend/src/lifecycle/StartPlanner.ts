import { Entity } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Cell, matchesSelector } from '@faultline/plugin-chaos-common';
import { FisGateway, FisTemplate } from '../aws/FisGateway';
import { ChaosConfig } from '../config';
import { CatalogService } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { cellReadOnlyReason } from '../permissions/readOnlyReason';
import { EntityLookup } from './EntityLookup';

/** A template of a service, as catalog and AWS have them at this moment. */
export interface StartSubject {
  cell: Cell;
  entity: Entity;
  service: CatalogService;
  template: FisTemplate;
}

/** Finds out what somebody wants to start or preview, past the store. */
export class StartPlanner {
  readonly #options: StartPlannerOptions;

  static create(options: StartPlannerOptions): StartPlanner {
    return new StartPlanner(options);
  }

  private constructor(options: StartPlannerOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError when service or template are gone, NotAllowedError
   * while the portal is read-only there, ConflictError or InputError when the
   * template is none of the service's
   */
  async load(input: {
    entityRef: string;
    templateKey: string;
  }): Promise<StartSubject> {
    const { templates, cellsById, entities, config } = this.#options;
    const stored = await templates.get(input.templateKey);
    const cell = stored && cellsById.get(stored.cellId);
    if (!stored || !cell) {
      throw new NotFoundError(
        `There is no template ${input.templateKey}. It may have been deleted in AWS; reload the page.`,
      );
    }
    const readOnly = cellReadOnlyReason(config, cell);
    if (readOnly) throw new NotAllowedError(readOnly);
    const [{ entity, service }, template] = await Promise.all([
      entities.fresh(input.entityRef),
      this.#freshTemplate(stored.templateId, cell),
    ]);
    requireMapped(service, template);
    return { cell, entity, service, template };
  }

  async #freshTemplate(templateId: string, cell: Cell): Promise<FisTemplate> {
    const { gateway, templates } = this.#options;
    try {
      const template = await gateway.getTemplate(cell, templateId, 'check');
      await templates.save(cell.id, template);
      return template;
    } catch (error) {
      if (error instanceof NotFoundError) {
        await templates.remove(`${cell.id}.${templateId}`);
        throw new NotFoundError(
          `The template ${templateId} was deleted in AWS (${cell.accountName}, ${cell.region}). Nothing was started.`,
        );
      }
      throw error;
    }
  }
}

function requireMapped(service: CatalogService, template: FisTemplate): void {
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
}

interface StartPlannerOptions {
  config: ChaosConfig;
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  templates: TemplateStore;
  entities: EntityLookup;
}
