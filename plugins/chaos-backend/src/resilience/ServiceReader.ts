import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Cell,
  CellHealth,
  chaosRunReadPermission,
  chaosRunStartPermission,
  Run,
  ServiceDetail,
  ServiceTemplate,
} from '@faultline/plugin-chaos-common';
import { ChaosConfig } from '../config';
import { IntentStore } from '../database/IntentStore';
import { RunStore } from '../database/RunStore';
import { ServiceStore, StoredService } from '../database/ServiceStore';
import { StoredTemplate, TemplateStore } from '../database/TemplateStore';
import { CatalogReader } from '../inventory/CatalogReader';
import { readOnlyReason } from '../permissions/readOnlyReason';
import { inCell, ServiceAccess } from '../permissions/ServiceAccess';
import { StopAccess } from '../permissions/StopAccess';
import { cellIdOf } from '../lifecycle/RunAddress';
import { CellHealthReader } from './CellHealthReader';
import { MappingReader } from './MappingReader';
import { RunViews } from './RunViews';
import { startRefusal } from './startRefusal';
import { viewSummary } from './summary';
import { viewIntent, viewTemplate } from './views';

const STRIP = 10;
const REFUSED_FOR_MS = 60 * 60_000;

/** Reads everything that the page of one service shows, from the store. */
export class ServiceReader {
  readonly #options: ServiceReaderOptions;

  static create(options: ServiceReaderOptions): ServiceReader {
    return new ServiceReader(options);
  }

  private constructor(options: ServiceReaderOptions) {
    this.#options = options;
  }

  async get(
    entityRef: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ServiceDetail> {
    const { access, config, intents, mapping, now } = this.#options;
    const { services, templates, runs, cells, views } = this.#options;
    const service = await this.#find(entityRef);
    await access.require(chaosRunReadPermission, entityRef, credentials);
    const keys = await services.templateKeys(entityRef);
    const [stored, latest, running, counts, health, open, detail, may] =
      await Promise.all([
        templates.getMany(keys),
        runs.latest(keys, STRIP),
        runs.active({ templateKeys: keys, entityRef }),
        runs.counts(keys),
        cells.all(),
        intents.recent(entityRef, new Date(now().getTime() - REFUSED_FOR_MS)),
        mapping.read(service),
        this.#may(entityRef, keys, credentials),
      ]);
    const shown = await views.view(latest, { credentials });
    const active = await views.view(running, { credentials });
    const concerned = relevant(health, stored);
    return {
      ...viewSummary(service),
      mappingDetail: detail,
      templates: this.#templates(stored, shown, counts, health, may.startIn),
      active,
      intents: open.map(intent => {
        const template = stored.find(({ key }) => key === intent.templateKey);
        return viewIntent(intent, template);
      }),
      cells: concerned,
      may: { start: may.startIn.size > 0, stop: may.stop },
      readOnly: readOnlyReason(config),
      readAt: oldest(concerned),
    };
  }

  /** In which cells of the service may be started, and whether may be stopped. */
  async #may(
    entityRef: string,
    templateKeys: string[],
    credentials: BackstageCredentials,
  ): Promise<{ startIn: Set<string>; stop: boolean }> {
    const { access, stopAccess } = this.#options;
    const cellIds = [...new Set(templateKeys.map(cellIdOf))];
    const refs = cellIds.map(cellId => inCell(entityRef, cellId));
    const [startable, stop] = await Promise.all([
      access.filter(chaosRunStartPermission, refs, credentials),
      stopAccess.may([entityRef], undefined, credentials),
    ]);
    const startIn = cellIds.filter((_, index) =>
      startable.includes(refs[index] ?? ''),
    );
    return { startIn: new Set(startIn), stop };
  }

  #templates(
    stored: StoredTemplate[],
    shown: Run[],
    counts: Map<string, number>,
    health: CellHealth[],
    startIn: Set<string>,
  ): ServiceTemplate[] {
    const { cellsById, config } = this.#options;
    return stored.flatMap(template => {
      const cell = cellsById.get(template.cellId);
      if (!cell) return [];
      const lastRuns = shown.filter(run => run.templateKey === template.key);
      const reason = startRefusal({
        config,
        mayStart: startIn.has(cell.id),
        cell: health.find(each => each.id === cell.id),
        running: lastRuns.some(run => run.judgement === null),
      });
      return [
        {
          ...viewTemplate(template, cell),
          lastRuns,
          runCount: counts.get(template.key) ?? 0,
          start: { allowed: reason === null, reason },
        },
      ];
    });
  }

  /** Looks a service up that the store does not know so far in the catalog. */
  async #find(entityRef: string): Promise<StoredService> {
    const { services, catalog } = this.#options;
    const known = await services.get(entityRef);
    if (known) return known;
    await catalog.readOne(entityRef);
    const service = await services.get(entityRef);
    if (!service) throw new Error(`The service ${entityRef} was not stored`);
    return service;
  }
}

function relevant(health: CellHealth[], stored: StoredTemplate[]) {
  const ids = new Set(stored.map(template => template.cellId));
  return ids.size === 0 ? health : health.filter(cell => ids.has(cell.id));
}

function oldest(cells: CellHealth[]): string | null {
  const times = cells.flatMap(cell => cell.readAt ?? []);
  return times.length < cells.length ? null : times.sort()[0] ?? null;
}

interface ServiceReaderOptions {
  config: ChaosConfig;
  access: ServiceAccess;
  services: ServiceStore;
  templates: TemplateStore;
  runs: RunStore;
  intents: IntentStore;
  cells: CellHealthReader;
  cellsById: Map<string, Cell>;
  catalog: CatalogReader;
  mapping: MappingReader;
  stopAccess: StopAccess;
  views: RunViews;
  now: () => Date;
}
