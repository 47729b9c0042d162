import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Cell, Run } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { viewRun } from './views';

/** Shows runs with the services they belong to, as far as the reader may see. */
export class RunViews {
  readonly #options: RunViewsOptions;

  static create(options: RunViewsOptions): RunViews {
    return new RunViews(options);
  }

  private constructor(options: RunViewsOptions) {
    this.#options = options;
  }

  async view(
    runs: StoredRun[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Run[]> {
    const { services, templates, access, cellsById } = this.#options;
    const keys = [...new Set(runs.map(run => run.templateKey))];
    const [refs, known] = await Promise.all([
      services.servicesByTemplate(keys),
      templates.getMany(keys),
    ]);
    const readable = new Set(
      await access.filterReadable(
        [...new Set([...refs.values()].flat())],
        credentials,
      ),
    );
    const descriptions = new Map(
      known.map(({ key, description }) => [key, description]),
    );
    return runs.flatMap(run => {
      const cell = cellsById.get(run.cellId);
      if (!cell) return [];
      const entityRefs = (refs.get(run.templateKey) ?? []).filter(ref =>
        readable.has(ref),
      );
      const description = descriptions.get(run.templateKey) ?? run.templateId;
      return [viewRun(run, cell, { description, entityRefs })];
    });
  }
}

interface RunViewsOptions {
  services: ServiceStore;
  templates: TemplateStore;
  access: ServiceAccess;
  cellsById: Map<string, Cell>;
}
