import {
  formatTagConditions,
  proofsOfTemplate,
  TagCondition,
  TemplateSelector,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { FisTemplate, FisTemplateSummary } from '../aws/FisGateway';
import { sha256 } from '../sha256';
import { chunks } from './dialect';
import { ServiceConsequences } from './ServiceConsequences';
import { StoredTemplate, TemplateStore } from './TemplateStore';
import { toDate } from './time';

interface RawDbTemplateRow {
  key: string;
  cell_id: string;
  template_id: string;
  arn: string;
  description: string;
  updated_at: number | string;
  tags: string;
  body: string;
}

type Body = Pick<
  FisTemplate,
  | 'actions'
  | 'targets'
  | 'stopAlarmArns'
  | 'emptyTargetResolutionMode'
  | 'report'
>;

function toSummary(row: RawDbTemplateRow): FisTemplateSummary {
  return {
    templateId: row.template_id,
    arn: row.arn,
    description: row.description,
    updatedAt: toDate(row.updated_at),
    tags: JSON.parse(row.tags),
  };
}

function toTemplate(row: RawDbTemplateRow): StoredTemplate {
  const body: Body = JSON.parse(row.body);
  return { ...toSummary(row), ...body, key: row.key, cellId: row.cell_id };
}

export class DatabaseTemplateStore implements TemplateStore {
  readonly #db: Knex;
  readonly #scores?: ServiceConsequences;

  static create(options: {
    db: Knex;
    scores?: ServiceConsequences;
  }): DatabaseTemplateStore {
    return new DatabaseTemplateStore(options.db, options.scores);
  }

  private constructor(db: Knex, scores?: ServiceConsequences) {
    this.#db = db;
    this.#scores = scores;
  }

  async summaries(cellId: string): Promise<FisTemplateSummary[]> {
    const rows: RawDbTemplateRow[] = await this.#db('templates').where({
      cell_id: cellId,
    });
    return rows.map(toSummary);
  }

  async replaceCell(
    cellId: string,
    changed: FisTemplate[],
    keepIds: string[],
  ): Promise<{ changedKeys: string[] }> {
    return this.#db.transaction(async tx => {
      const keep = new Set(keepIds);
      const stored: { key: string; template_id: string }[] = await tx(
        'templates',
      )
        .select('key', 'template_id')
        .where({ cell_id: cellId });
      const gone = stored
        .filter(row => !keep.has(row.template_id))
        .map(row => row.key);
      for (const keys of chunks(gone)) await this.#remove(tx, keys);
      const written: string[] = [];
      for (const template of changed) {
        written.push(await this.#write(tx, cellId, template));
      }
      const changedKeys = [...gone, ...written];
      await this.#scores?.refreshTemplates(tx, changedKeys);
      return { changedKeys };
    });
  }

  async save(cellId: string, template: FisTemplate): Promise<void> {
    await this.#db.transaction(async tx => {
      const key = await this.#write(tx, cellId, template);
      await this.#scores?.refreshTemplates(tx, [key]);
    });
  }

  async remove(key: string): Promise<void> {
    await this.#db.transaction(async tx => {
      await this.#remove(tx, [key]);
      await this.#scores?.refreshTemplates(tx, [key]);
    });
  }

  async get(key: string): Promise<StoredTemplate | undefined> {
    const row: RawDbTemplateRow | undefined = await this.#db('templates')
      .where({ key })
      .first();
    return row && toTemplate(row);
  }

  async getMany(keys: string[]): Promise<StoredTemplate[]> {
    const found: StoredTemplate[] = [];
    for (const part of chunks(keys)) {
      const rows: RawDbTemplateRow[] = await this.#db('templates').whereIn(
        'key',
        part,
      );
      found.push(...rows.map(toTemplate));
    }
    return found;
  }

  async match(selector: TemplateSelector): Promise<string[]> {
    if (selector.tags.length === 0 && selector.ids.length === 0) return [];
    const rows: { key: string }[] = await this.#db('templates')
      .select('key')
      .where(query => {
        if (selector.tags.length > 0) {
          query.orWhere(all => {
            for (const tag of selector.tags) {
              all.whereIn('key', this.#keysWithTag(tag));
            }
          });
        }
        if (selector.ids.length > 0) {
          query
            .orWhereIn('template_id', selector.ids)
            .orWhereIn('arn', selector.ids);
        }
      })
      .orderBy('key');
    return rows.map(row => row.key);
  }

  async count(): Promise<number> {
    const row = await this.#db('templates').count({ n: '*' }).first();
    return Number(row?.n ?? 0);
  }

  async countByCondition(
    selector: TemplateSelector,
  ): Promise<{ condition: string; templates: number }[]> {
    const counts = [];
    for (const tag of selector.tags) {
      const matched = await this.match({ tags: [tag], ids: [] });
      counts.push({
        condition: formatTagConditions([tag]),
        templates: matched.length,
      });
    }
    for (const id of selector.ids) {
      const matched = await this.match({ tags: [], ids: [id] });
      counts.push({ condition: id, templates: matched.length });
    }
    return counts;
  }

  #keysWithTag({ key, value }: TagCondition): Knex.QueryBuilder {
    const query = this.#db('template_tags')
      .select('template_key')
      .where({ tag_key: key });
    return value === undefined ? query : query.andWhere({ tag_value: value });
  }

  async #remove(tx: Knex, keys: string[]): Promise<void> {
    await tx('template_tags').whereIn('template_key', keys).delete();
    await tx('templates').whereIn('key', keys).delete();
  }

  async #write(
    tx: Knex,
    cellId: string,
    template: FisTemplate,
  ): Promise<string> {
    const { templateId, arn, description, updatedAt, tags, ...rest } = template;
    const key = `${cellId}.${templateId}`;
    const body: Body = {
      actions: rest.actions,
      targets: rest.targets,
      stopAlarmArns: rest.stopAlarmArns,
      emptyTargetResolutionMode: rest.emptyTargetResolutionMode,
      report: rest.report,
    };
    const proofs = JSON.stringify(proofsOfTemplate(body));
    const proofSet = sha256(proofs);
    await tx('proof_sets')
      .insert({ id: proofSet, proofs })
      .onConflict('id')
      .ignore();
    await tx('templates')
      .insert({
        key,
        cell_id: cellId,
        template_id: templateId,
        arn,
        description,
        updated_at: updatedAt.getTime(),
        tags: JSON.stringify(tags),
        proof_set: proofSet,
        body: JSON.stringify(body),
      })
      .onConflict('key')
      .merge();
    await tx('template_tags').where({ template_key: key }).delete();
    const rows = Object.entries(tags).map(([tag_key, tag_value]) => ({
      template_key: key,
      tag_key,
      tag_value,
    }));
    if (rows.length > 0) await tx('template_tags').insert(rows);
    return key;
  }
}
