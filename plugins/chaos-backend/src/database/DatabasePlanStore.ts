import { Knex } from 'knex';
import { EvidencePlan } from '../evidence/signals/SignalPlanner';
import { claimDue } from './dialect';
import { PlanStore, PlanTurn } from './PlanStore';

interface RawDbPlanRow {
  id: string;
  entity_ref: string;
  template_key: string;
  body: string;
}

function idOf(entityRef: string, templateKey: string): string {
  return `${entityRef} ${templateKey}`;
}

export class DatabasePlanStore implements PlanStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabasePlanStore {
    return new DatabasePlanStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async adopt(now: Date, limit: number): Promise<void> {
    const rows: { entity_ref: string; template_key: string }[] = await this.#db(
      'service_templates as mapped',
    )
      .leftJoin('signal_plans as plans', join =>
        join
          .on('plans.entity_ref', 'mapped.entity_ref')
          .andOn('plans.template_key', 'mapped.template_key'),
      )
      .whereNull('plans.id')
      .select('mapped.entity_ref', 'mapped.template_key')
      .limit(limit);
    if (rows.length === 0) return;
    await this.#db('signal_plans')
      .insert(
        rows.map(row => ({
          id: idOf(row.entity_ref, row.template_key),
          ...row,
          due_at: now.getTime(),
          body: 'null',
        })),
      )
      .onConflict('id')
      .ignore();
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<PlanTurn[]> {
    const rows = await claimDue<RawDbPlanRow>(this.#db, 'signal_plans', {
      where: query => query.whereNotNull('due_at'),
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(row => ({
      id: row.id,
      entityRef: row.entity_ref,
      templateKey: row.template_key,
    }));
  }

  async save(id: string, plan: EvidencePlan, dueAt: Date): Promise<void> {
    await this.#db('signal_plans')
      .where({ id })
      .update({ body: JSON.stringify(plan), due_at: dueAt.getTime() });
  }

  async expire(
    entityRef: string,
    templateKey: string,
    now: Date,
  ): Promise<void> {
    await this.#db('signal_plans')
      .where({ id: idOf(entityRef, templateKey) })
      .update({ due_at: now.getTime() });
  }

  async list(entityRef: string): Promise<Map<string, EvidencePlan>> {
    const rows: RawDbPlanRow[] = await this.#db('signal_plans').where({
      entity_ref: entityRef,
    });
    return new Map(
      rows.flatMap(row => {
        const plan: EvidencePlan | null = JSON.parse(row.body);
        return plan ? [[row.template_key, plan]] : [];
      }),
    );
  }
}
