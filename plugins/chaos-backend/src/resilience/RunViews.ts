import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Cell, describeTemplate, Run } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { PermissionsUnavailableError } from '../permissions/PermissionsUnavailableError';
import { ServicesHit } from '../targets/ServicesHit';
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
    const { services, servicesHit, templates, access, cellsById } =
      this.#options;
    const keys = [...new Set(runs.map(run => run.templateKey))];
    const [mapped, known, hit] = await Promise.all([
      services.servicesByTemplate(keys),
      templates.getMany(keys),
      servicesHit.of(runs),
    ]);
    const allRefs = (run: StoredRun) => [
      ...new Set([...refsOf(run, mapped), ...(hit.get(run.id) ?? [])]),
    ];
    const readable = new Set(
      await access.filterReadable(
        [...new Set(runs.flatMap(allRefs))],
        credentials,
      ),
    );
    const titles = new Map(
      known.map(template => [template.key, describeTemplate(template).title]),
    );
    return runs.flatMap(run => {
      const cell = cellsById.get(run.cellId);
      if (!cell) return [];
      const entityRefs = allRefs(run).filter(ref => readable.has(ref));
      const title = titles.get(run.templateKey) ?? run.templateId;
      return [viewRun(run, cell, { title, entityRefs })];
    });
  }

  /** What runs do, in words, by id, for those that the reader may see. */
  async titles(
    runs: StoredRun[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Map<string, string>> {
    try {
      const shown = await this.view(runs, { credentials });
      return new Map(
        shown
          .filter(run => run.entityRefs.length > 0)
          .map(run => [run.id, run.templateTitle]),
      );
    } catch (error) {
      if (error instanceof PermissionsUnavailableError) return new Map();
      throw error;
    }
  }

  /** A run without its services. */
  viewAlone(run: StoredRun): Run {
    const cell = this.#options.cellsById.get(run.cellId);
    if (!cell) throw new NotFoundError(`There is no run ${run.id}`);
    return viewRun(run, cell, { title: run.templateId, entityRefs: [] });
  }

  /** Every service that a run belongs to, whoever may see it. */
  async servicesOf(run: StoredRun): Promise<string[]> {
    const { templateKey } = run;
    const mapped = await this.#options.services.servicesByTemplate([
      templateKey,
    ]);
    return refsOf(run, mapped);
  }
}

function refsOf(run: StoredRun, mapped: Map<string, string[]>): string[] {
  const own = run.entityRef ? [run.entityRef] : [];
  return [...new Set([...own, ...(mapped.get(run.templateKey) ?? [])])];
}

interface RunViewsOptions {
  services: ServiceStore;
  servicesHit: ServicesHit;
  templates: TemplateStore;
  access: ServiceAccess;
  cellsById: Map<string, Cell>;
}
