import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  SERVICE_STATUSES,
  ServicePage,
  serviceQuerySchema,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { ServiceStore } from '../database/ServiceStore';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { CellHealthReader } from './CellHealthReader';
import { decodeCursor, encodeCursor } from './cursors';
import { viewSummary } from './summary';

const cursorShape = z.tuple([z.number(), z.string(), z.string()]);

/** Reads the list of services from the store. */
export class ServiceListReader {
  readonly #options: ServiceListReaderOptions;

  static create(options: ServiceListReaderOptions): ServiceListReader {
    return new ServiceListReader(options);
  }

  private constructor(options: ServiceListReaderOptions) {
    this.#options = options;
  }

  async list(
    query: z.output<typeof serviceQuerySchema>,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ServicePage> {
    const { access, services, cells } = this.#options;
    const criteria = await access.readable(credentials);
    const after = query.cursor
      ? decodeCursor(query.cursor, cursorShape)
      : undefined;
    const [{ items, total }, counts, facets, health] = await Promise.all([
      services.list({
        q: query.q,
        status: query.status,
        owner: query.owner,
        system: query.system,
        limit: query.limit + 1,
        after: after && {
          rank: after[0],
          title: after[1],
          entityRef: after[2],
        },
        criteria,
      }),
      services.counts(criteria),
      services.facets(criteria),
      cells.all(),
    ]);
    const page = items.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: page.map(viewSummary),
      total,
      nextCursor:
        last && items.length > query.limit
          ? encodeCursor([
              SERVICE_STATUSES.indexOf(last.status),
              last.title,
              last.entityRef,
            ])
          : null,
      counts,
      ...facets,
      cells: health,
    };
  }
}

interface ServiceListReaderOptions {
  access: ServiceAccess;
  services: ServiceStore;
  cells: CellHealthReader;
}
