import { formatTagConditions, Mapping } from '@faultline/plugin-chaos-common';
import { StoredService } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';

/** Explains how a service is tied to templates. */
export class MappingReader {
  readonly #templates: TemplateStore;

  static create(options: { templates: TemplateStore }): MappingReader {
    return new MappingReader(options.templates);
  }

  private constructor(templates: TemplateStore) {
    this.#templates = templates;
  }

  async read(service: StoredService): Promise<Mapping> {
    const { selector, mapping, fromDefault, problem } = service;
    return {
      state: mapping,
      selector: selector
        ? [formatTagConditions(selector.tags), ...selector.ids]
            .filter(Boolean)
            .join(',')
        : null,
      fromDefault,
      problem,
      nearMatches:
        mapping === 'unmatched' && selector
          ? await this.#templates.countByCondition(selector)
          : [],
      knownTemplates: await this.#templates.count(),
    };
  }
}
