import { Cell, isEnded } from '@faultline/plugin-chaos-common';
import { FisGateway, FisTemplateSummary } from '../aws/FisGateway';
import { RunStore, StoredRun } from '../database/RunStore';
import { TemplateStore } from '../database/TemplateStore';
import { inParallel } from './inParallel';

const AT_ONCE = 4;

/** Brings the templates and runs of one cell into the store. */
export class CellReader {
  readonly #options: CellReaderOptions;

  static create(options: CellReaderOptions): CellReader {
    return new CellReader(options);
  }

  private constructor(options: CellReaderOptions) {
    this.#options = options;
  }

  /**
   * @returns keys of templates that changed and runs that did
   * @throws what the gateway throws; what was read until then is kept
   */
  async read(
    cell: Cell,
  ): Promise<{ templateKeys: string[]; runs: StoredRun[] }> {
    const templateKeys = await this.#readTemplates(cell);
    return { templateKeys, runs: await this.#readRuns(cell) };
  }

  async #readTemplates(cell: Cell): Promise<string[]> {
    const { gateway, templates } = this.#options;
    const listed = await gateway.listTemplates(cell);
    const known = new Map(
      (await templates.summaries(cell.id)).map(each => [each.templateId, each]),
    );
    const stale = listed.filter(each =>
      differs(known.get(each.templateId), each),
    );
    const changed = await inParallel(stale, AT_ONCE, async each => ({
      ...(await gateway.getTemplate(cell, each.templateId)),
      tags: each.tags,
    }));
    const { changedKeys } = await templates.replaceCell(
      cell.id,
      changed,
      listed.map(each => each.templateId),
    );
    return changedKeys;
  }

  async #readRuns(cell: Cell): Promise<StoredRun[]> {
    const { gateway, runs, now, runningMs } = this.#options;
    const listed = await gateway.listExperiments(cell);
    const known = await runs.states(cell.id);
    const news = listed.filter(each => {
      const state = known.get(`${cell.id}.${each.experimentId}`);
      return !state || !isEnded(state);
    });
    const recorded = await inParallel(news, AT_ONCE, async each => {
      const experiment = await gateway.getExperiment(cell, each.experimentId);
      const readAt = now();
      return runs.record(
        cell.id,
        experiment,
        readAt,
        new Date(readAt.getTime() + runningMs),
      );
    });
    return recorded.flatMap(({ run, changed }) => (changed ? [run] : []));
  }
}

function differs(
  known: FisTemplateSummary | undefined,
  listed: FisTemplateSummary,
): boolean {
  if (!known) return true;
  const tags = (each: FisTemplateSummary) =>
    JSON.stringify(Object.entries(each.tags).sort());
  return (
    known.updatedAt.getTime() !== listed.updatedAt.getTime() ||
    known.description !== listed.description ||
    tags(known) !== tags(listed)
  );
}

interface CellReaderOptions {
  gateway: FisGateway;
  templates: TemplateStore;
  runs: RunStore;
  runningMs: number;
  now: () => Date;
}
