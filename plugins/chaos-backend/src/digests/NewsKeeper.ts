import { nextSendAt, ServiceStatus } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks } from '../database/dialect';
import { Worked } from '../scorecards/facts/workOut';
import { idOf, ServiceNews } from './ServiceNews';
import { NewsSettings } from './NewsSettings';
import { standingNews } from './standingNews';

/** What is older was not missed by a weekend: it is history that became known. */
const NEW_FOR_MS = 3 * 86_400_000;

/** A service that was worked out, and how it stood before. */
export interface Seen {
  worked: Worked;
  /** Undefined: it was not known. */
  statusBefore: ServiceStatus | undefined;
  /** What happened before is no news. Epoch milliseconds. */
  watchedSince: number;
}

/** Notes what owners are to be told, with the change that makes it so. */
export class NewsKeeper {
  readonly #settings: NewsSettings;

  static create(settings: NewsSettings): NewsKeeper {
    return new NewsKeeper(settings);
  }

  private constructor(settings: NewsSettings) {
    this.#settings = settings;
  }

  /** What was noted once is not noted again, whatever clocks do. */
  async note(
    tx: Knex.Transaction,
    seen: readonly Seen[],
    now: number,
  ): Promise<void> {
    const { digest } = this.#settings;
    const rows = seen
      .flatMap(each => this.#newsOf(each, now))
      .map(news => ({
        id: idOf(news),
        entity_ref: news.entityRef,
        kind: news.kind,
        cadence: digest[news.kind],
        noted_at: now,
        due_at: nextSendAt(digest[news.kind], this.#settings, now),
        settled: 0,
      }));
    for (const part of chunks(rows, 100)) {
      await tx('service_news').insert(part).onConflict('id').ignore();
    }
  }

  #newsOf(
    { worked, statusBefore, watchedSince }: Seen,
    now: number,
  ): ServiceNews[] {
    return standingNews(worked, { ...this.#settings, now }).filter(
      ({ kind, happenedAt, excusedBefore, tellBefore }) => {
        if (statusBefore === undefined || happenedAt <= watchedSince) {
          return false;
        }
        const before = statusBefore === 'failing' && !excusedBefore;
        if (kind === 'failing' && before) return false;
        return tellBefore === null
          ? happenedAt > now - NEW_FOR_MS
          : tellBefore > now;
      },
    );
  }
}
