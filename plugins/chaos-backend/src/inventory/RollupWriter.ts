import { markOfRun } from '@faultline/plugin-chaos-common';
import { RunStore } from '../database/RunStore';
import {
  ServiceRollup,
  ServiceStore,
  StoredService,
} from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';

const STRIP = 10;

/** Keeps the mapping and the last runs of services up to date. */
export class RollupWriter {
  readonly #options: RollupWriterOptions;

  static create(options: RollupWriterOptions): RollupWriter {
    return new RollupWriter(options);
  }

  private constructor(options: RollupWriterOptions) {
    this.#options = options;
  }

  async write(entityRefs: string[]): Promise<void> {
    for (const entityRef of new Set(entityRefs)) {
      const service = await this.#options.services.get(entityRef);
      if (service) {
        await this.#options.services.saveRollup(
          entityRef,
          await this.#rollup(service),
        );
      }
    }
  }

  async #rollup(service: StoredService): Promise<ServiceRollup> {
    const { templates, runs } = this.#options;
    const templateKeys = service.selector
      ? await templates.match(service.selector)
      : [];
    const latest = await runs.latest(templateKeys, STRIP);
    const counts = await runs.counts(templateKeys);
    const active = await runs.active({
      templateKeys,
      entityRef: service.entityRef,
    });
    return {
      mapping: mappingOf(service, templateKeys),
      templateKeys,
      runCount: [...counts.values()].reduce((sum, count) => sum + count, 0),
      running: active.length,
      lastRuns: [...latest]
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, STRIP)
        .map(run => ({
          runId: run.id,
          mark: markOfRun(run),
          at: (run.endedAt ?? run.createdAt).toISOString(),
        })),
    };
  }
}

function mappingOf(
  service: StoredService,
  templateKeys: string[],
): ServiceRollup['mapping'] {
  if (service.problem) return 'malformed';
  if (!service.selector) return 'unannotated';
  return templateKeys.length > 0 ? 'mapped' : 'unmatched';
}

interface RollupWriterOptions {
  services: ServiceStore;
  templates: TemplateStore;
  runs: RunStore;
}
