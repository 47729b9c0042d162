import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  chaosRunReadPermission,
  Run,
  RunPage,
  runQuerySchema,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { RunStore, StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { within } from '../within';
import { decodeCursor, encodeCursor } from './cursors';
import { RunViews } from './RunViews';

/** Longer than this nobody waits for the names of services. */
const SHOW_MS = 1_000;

const cursorShape = z.tuple([z.number(), z.string()]);

/** Reads runs from the store. */
export class RunReader {
  readonly #options: RunReaderOptions;

  static create(options: RunReaderOptions): RunReader {
    return new RunReader(options);
  }

  private constructor(options: RunReaderOptions) {
    this.#options = options;
  }

  async list(
    entityRef: string,
    query: z.output<typeof runQuerySchema>,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<RunPage> {
    const { access, services, runs, views } = this.#options;
    await access.require(chaosRunReadPermission, entityRef, credentials);
    const after = query.cursor
      ? decodeCursor(query.cursor, cursorShape)
      : undefined;
    const { items, total } = await runs.list({
      templateKeys: await services.templateKeys(entityRef),
      after: after && { createdAt: new Date(after[0]), id: after[1] },
      limit: query.limit + 1,
    });
    const page = items.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: await views.view(page, { credentials }),
      total,
      nextCursor:
        last && items.length > query.limit
          ? encodeCursor([last.createdAt.getTime(), last.id])
          : null,
    };
  }

  /** Shows a run; hides that it exists from those who may not see it. */
  async show(
    run: StoredRun,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Run> {
    const [view] = await this.#options.views.view([run], { credentials });
    if (!view || view.entityRefs.length === 0) throw noRun(run.id);
    return view;
  }

  /**
   * Shows a run to somebody who stopped it: without the services it belongs to,
   * when these may not be read or cannot be looked up.
   */
  async showAnyway(
    run: StoredRun,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Run> {
    const { views } = this.#options;
    try {
      const shown = this.show(run, { credentials });
      return await within(SHOW_MS, shown, () => views.viewAlone(run));
    } catch {
      return views.viewAlone(run);
    }
  }

  async find(id: string): Promise<StoredRun> {
    const run = await this.#options.runs.get(id);
    if (!run) throw noRun(id);
    return run;
  }
}

function noRun(id: string): NotFoundError {
  return new NotFoundError(`There is no run ${id} that you may see`);
}

interface RunReaderOptions {
  access: ServiceAccess;
  services: ServiceStore;
  runs: RunStore;
  views: RunViews;
}
