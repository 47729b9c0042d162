import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Cell, describeTemplate, Run } from '@faultline/plugin-chaos-common';
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
    const [mapped, known] = await Promise.all([
      services.servicesByTemplate(keys),
      templates.getMany(keys),
    ]);
    const refsOf = (run: StoredRun) => [
      ...new Set([
        ...(mapped.get(run.templateKey) ?? []),
        ...(run.entityRef ? [run.entityRef] : []),
      ]),
    ];
    const readable = new Set(
      await access.filterReadable(
        [...new Set(runs.flatMap(refsOf))],
        credentials,
      ),
    );
    const titles = new Map(
      known.map(template => [template.key, describeTemplate(template).title]),
    );
    return runs.flatMap(run => {
      const cell = cellsById.get(run.cellId);
      if (!cell) return [];
      const entityRefs = refsOf(run).filter(ref => readable.has(ref));
      const title = titles.get(run.templateKey) ?? run.templateId;
      return [viewRun(run, cell, { title, entityRefs })];
    });
  }

  /** A run without its services; undefined when its cell is gone. */
  viewAlone(run: StoredRun): Run | undefined {
    const cell = this.#options.cellsById.get(run.cellId);
    return (
      cell && viewRun(run, cell, { title: run.templateId, entityRefs: [] })
    );
  }
}

interface RunViewsOptions {
  services: ServiceStore;
  templates: TemplateStore;
  access: ServiceAccess;
  cellsById: Map<string, Cell>;
}
