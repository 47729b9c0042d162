import { markOfRun, rateService } from '@faultline/plugin-chaos-common';
import { RunStore, StoredRun } from '../database/RunStore';
import {
  ServiceRollup,
  ServiceStore,
  StoredService,
} from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { statusText } from './statusText';

const STRIP = 10;

/** How many runs of each template may hold its latest conclusive one. */
const LOOK_BACK = 50;

/** Keeps the mapping, status and last runs of services up to date. */
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

  async writeAll(): Promise<void> {
    await this.write(await this.#options.services.refs());
  }

  async #rollup(service: StoredService): Promise<ServiceRollup> {
    const { templates, runs, freshnessDays, now } = this.#options;
    const templateKeys = service.selector
      ? await templates.match(service.selector)
      : [];
    const latest = await runs.latest(templateKeys, LOOK_BACK);
    const counts = await runs.counts(templateKeys);
    const active = await runs.active({
      templateKeys,
      entityRef: service.entityRef,
    });
    const rating = rateService(templateKeys, evidence(latest), {
      now: now().getTime(),
      freshnessDays,
    });
    const mapping = mappingOf(service, templateKeys);
    return {
      mapping,
      templateKeys,
      status: rating.status,
      statusText: statusText(mapping, rating, {
        mapped: templateKeys.length,
        freshnessDays,
      }),
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

function evidence(runs: StoredRun[]) {
  return runs.flatMap(run =>
    run.judgement
      ? [
          {
            templateKey: run.templateKey,
            verdict: run.judgement.verdict,
            endedAt: (run.endedAt ?? run.createdAt).getTime(),
          },
        ]
      : [],
  );
}

interface RollupWriterOptions {
  services: ServiceStore;
  templates: TemplateStore;
  runs: RunStore;
  freshnessDays: number;
  now: () => Date;
}
