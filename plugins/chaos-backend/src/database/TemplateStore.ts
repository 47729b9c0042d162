import { TemplateSelector } from '@faultline/plugin-chaos-common';
import { FisTemplate, FisTemplateSummary } from '../aws/FisGateway';

/** A template in the store. `key` is `<account>.<region>.<EXT…>`. */
export interface StoredTemplate extends FisTemplate {
  key: string;
  cellId: string;
}

export interface TemplateStore {
  /** What the store knows of a cell, to see what changed. */
  summaries(cellId: string): Promise<FisTemplateSummary[]>;
  /** Writes templates and tags, and removes those of the cell not in `keepIds`. */
  replaceCell(
    cellId: string,
    changed: FisTemplate[],
    keepIds: string[],
  ): Promise<{ changedKeys: string[] }>;
  save(cellId: string, template: FisTemplate): Promise<void>;
  remove(key: string): Promise<void>;
  get(key: string): Promise<StoredTemplate | undefined>;
  getMany(keys: string[]): Promise<StoredTemplate[]>;
  /** Keys of what `matchesSelector` accepts, decided in SQL. */
  match(selector: TemplateSelector): Promise<string[]>;
  count(): Promise<number>;
  /** How many templates match each tag condition or id alone. */
  countByCondition(
    selector: TemplateSelector,
  ): Promise<{ condition: string; templates: number }[]>;
}
