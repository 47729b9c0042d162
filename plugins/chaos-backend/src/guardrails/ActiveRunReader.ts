import {
  ActiveRun,
  Cell,
  describeTemplate,
} from '@faultline/plugin-chaos-common';
import { ActivityStore } from '../database/ActivityStore';
import { CellStore } from '../database/CellStore';
import { StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { RunTargetReader } from '../targets/RunTargetReader';
import { ServicesHit } from '../targets/ServicesHit';

const STALE_MS = 5 * 60_000;

/** Reads what is in progress everywhere, and what it hits. */
export class ActiveRunReader {
  readonly #options: ActiveRunReaderOptions;

  static create(options: ActiveRunReaderOptions): ActiveRunReader {
    return new ActiveRunReader(options);
  }

  private constructor(options: ActiveRunReaderOptions) {
    this.#options = options;
  }

  /**
   * @param exceptIntentId - the start that is being judged
   * @throws when the cell was not read lately, so that runs may be missing
   */
  async read(cell: Cell, exceptIntentId?: string): Promise<ActiveRun[]> {
    const { activity, services, servicesHit, templates } = this.#options;
    await this.#requireFresh(cell);
    const [running, starts] = await Promise.all([
      activity.runs(),
      activity.openStarts(),
    ]);
    const runs = running.filter(each => each.intentId !== exceptIntentId);
    // A start whose run is known already is not counted twice.
    const started = new Set(running.map(each => each.intentId));
    const open = starts.filter(
      ({ intentId }) => intentId !== exceptIntentId && !started.has(intentId),
    );
    const keys = [
      ...new Set([...runs, ...open].map(({ templateKey }) => templateKey)),
    ];
    const [mapped, known, hits, targets] = await Promise.all([
      services.servicesByTemplate(keys),
      templates.getMany(keys),
      servicesHit.of(runs),
      this.#targets(runs),
    ]);
    const titles = new Map(
      known.map(template => [template.key, describeTemplate(template).title]),
    );
    const describe = (each: {
      templateKey: string;
      cellId: string;
      entityRef: string | null;
    }) => ({
      title: titles.get(each.templateKey) ?? each.templateKey,
      cellId: each.cellId,
      entityRefs: [
        ...(mapped.get(each.templateKey) ?? []),
        ...(each.entityRef ? [each.entityRef] : []),
      ],
    });
    return [
      ...runs.map(run => {
        const { entityRefs, ...rest } = describe(run);
        return {
          id: run.id,
          ...rest,
          entityRefs: [
            ...new Set([...entityRefs, ...(hits.get(run.id) ?? [])]),
          ],
          resourceArns: targets.get(run.id) ?? null,
        };
      }),
      ...open.map(start => ({
        id: start.intentId,
        ...describe(start),
        resourceArns: null,
      })),
    ];
  }

  /** Left out: runs of which it is not known, so that the guardrail refuses. */
  async #targets(runs: StoredRun[]): Promise<Map<string, string[]>> {
    const { cellsById, runTargetReader } = this.#options;
    const found = await runTargetReader.stored(runs);
    await Promise.all(
      runs.map(async run => {
        const cell = cellsById.get(run.cellId);
        if (found.has(run.id) || !cell) return;
        const read = await runTargetReader
          .read(run, cell, 'check')
          .catch(() => null);
        if (read) found.set(run.id, read);
      }),
    );
    return new Map(
      [...found].map(([id, targets]) => [
        id,
        targets.map(({ resource }) => resource),
      ]),
    );
  }

  async #requireFresh(cell: Cell): Promise<void> {
    const { cells, idleMs, now } = this.#options;
    const stored = (await cells.all()).find(({ id }) => id === cell.id);
    const place = `${cell.accountName}, ${cell.region}`;
    if (!stored?.readAt) throw new Error(`${place} was never read so far`);
    const age = now().getTime() - stored.readAt.getTime();
    if (age > Math.max(STALE_MS, 3 * idleMs)) {
      throw new Error(
        `${place} was last read ${Math.round(age / 60_000)} min ago`,
      );
    }
  }
}

interface ActiveRunReaderOptions {
  activity: ActivityStore;
  cells: CellStore;
  cellsById: Map<string, Cell>;
  runTargetReader: RunTargetReader;
  services: ServiceStore;
  servicesHit: ServicesHit;
  templates: TemplateStore;
  idleMs: number;
  now: () => Date;
}
