import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { PlanStore, PlanTurn } from '../database/PlanStore';
import { TemplateStore } from '../database/TemplateStore';
import { SignalPlanner } from '../evidence/signals/SignalPlanner';

const VISIBILITY_MS = 60_000;
const EVERY_MS = 15 * 60_000;
const ADOPT_EVERY_MS = 2_000;
const AT_ONCE = 2;

/**
 * Finds out in the background which signals speak for each service, so that
 * looking at hypotheses asks AWS nothing.
 */
export class PlanWorker {
  readonly #options: PlanWorkerOptions;
  #adoptAt = 0;

  static create(options: PlanWorkerOptions): PlanWorker {
    return new PlanWorker(options);
  }

  private constructor(options: PlanWorkerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { now, plans, logger } = this.#options;
    const at = now();
    if (at.getTime() >= this.#adoptAt) {
      this.#adoptAt = at.getTime() + ADOPT_EVERY_MS;
      await plans.adopt(at, 100);
    }
    const due = await plans.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      AT_ONCE,
    );
    for (const turn of due) {
      try {
        await this.#plan(turn);
      } catch (error) {
        logger.warn(
          `The signals of ${turn.entityRef} cannot be found out now: ${error}`,
        );
      }
    }
  }

  async #plan({ id, entityRef, templateKey }: PlanTurn): Promise<void> {
    const { cellsById, now, planner, plans, templates } = this.#options;
    const template = await templates.get(templateKey);
    const cell = template && cellsById.get(template.cellId);
    if (!template || !cell) return;
    const plan = await planner.plan({
      cell,
      entityRef,
      templateKey,
      template,
      stopAlarmArns: template.stopAlarmArns,
      actions: template.actions,
      arns: template.targets.flatMap(({ resourceArns }) => resourceArns),
    });
    await plans.save(id, plan, new Date(now().getTime() + EVERY_MS));
  }
}

interface PlanWorkerOptions {
  cellsById: Map<string, Cell>;
  logger: LoggerService;
  now: () => Date;
  planner: SignalPlanner;
  plans: PlanStore;
  templates: TemplateStore;
}
