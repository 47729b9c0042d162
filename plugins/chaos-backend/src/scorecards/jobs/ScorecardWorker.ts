import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { claimDue, isPostgres } from '../../database/dialect';
import { ChangeNotifier } from '../../notify/ChangeNotifier';
import { Scoring } from '../../scoringConfig';
import { ScoreKeeper } from '../keep/ScoreKeeper';
import { adoptEvidence } from './AdoptEvidence';
import { History } from './History';
import { Recompute } from './Recompute';

const DAY = 86_400_000;
/** What a dead replica had taken is due again after this long. */
const VISIBILITY_MS = 10 * 60_000;
const LOOK_EVERY_MS = 1_000;
const DUE_AT_ONCE = 200;
/** After midnight, when the days of most evidence begin. */
const MINUTES_PAST_MIDNIGHT = 5;

/** Does what time alone asks for: due scorecards, the nightly recompute, history. */
export class ScorecardWorker {
  readonly #options: ScorecardWorkerOptions;
  #lookAt = 0;
  #defined = false;

  static create(options: ScorecardWorkerOptions): ScorecardWorker {
    return new ScorecardWorker(options);
  }

  private constructor(options: ScorecardWorkerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { db, now } = this.#options;
    const at = now();
    if (at.getTime() < this.#lookAt) return;
    this.#lookAt = at.getTime() + LOOK_EVERY_MS;
    if (!this.#defined) {
      await this.#define(at);
      this.#defined = true;
    }
    await this.#refreshDue(at);
    const jobs = await claimDue<{ id: string }>(db, 'scorecard_jobs', {
      where: () => {},
      now: at,
      visibleAgainAt: new Date(at.getTime() + VISIBILITY_MS),
      limit: 1,
    });
    for (const { id } of jobs) {
      if (id === 'recompute') await this.#recompute();
      else await this.#writeHistory();
    }
  }

  /** A new scoring is written down, and everything worked out by it. */
  async #define(at: Date): Promise<void> {
    const { db, scoring } = this.#options;
    const { version, ...body } = scoring;
    const latest: { version: string } | undefined = await db(
      'scoring_definitions',
    )
      .orderBy('since', 'desc')
      .first('version');
    if (latest?.version === version) return;
    await db('scoring_definitions')
      .insert({ version, since: at.getTime(), body: JSON.stringify(body) })
      .onConflict('version')
      .merge();
    await db('scorecard_jobs')
      .where({ id: 'recompute' })
      .update({ due_at: at.getTime() });
  }

  async #refreshDue(at: Date): Promise<void> {
    const { db, notifier, scores } = this.#options;
    const changed = await db.transaction(async tx => {
      const query = tx('scorecards')
        .where('due_at', '<=', at.getTime())
        .orderBy('due_at')
        .limit(DUE_AT_ONCE)
        .select('entity_ref');
      const rows: { entity_ref: string }[] = await (isPostgres(tx)
        ? query.forUpdate().skipLocked()
        : query);
      const refs = rows.map(row => row.entity_ref);
      return (await scores.refresh(tx, refs)).changed;
    });
    if (changed.length > 0) {
      await notifier.changed({ entityRefs: changed, runId: null, version: 0 });
    }
  }

  async #recompute(): Promise<void> {
    const { db, logger, now, recompute, scores } = this.#options;
    await adoptEvidence(db, scores);
    const begun = now().getTime();
    const { services } = await recompute.run();
    const ended = now().getTime();
    if (services > 0) {
      logger.info(`Worked out ${services} scorecards in ${ended - begun} ms`);
    }
    const midnight = (Math.floor(ended / DAY) + 1) * DAY;
    await this.#done('recompute', midnight + MINUTES_PAST_MIDNIGHT * 60_000);
  }

  async #writeHistory(): Promise<void> {
    const { history, now } = this.#options;
    await history.run();
    await this.#done('history', now().getTime() + DAY);
  }

  async #done(id: string, dueAt: number): Promise<void> {
    const { db, now } = this.#options;
    await db('scorecard_jobs')
      .where({ id })
      .update({ due_at: dueAt, done_at: now().getTime() });
  }
}

interface ScorecardWorkerOptions {
  db: Knex;
  history: History;
  logger: LoggerService;
  notifier: ChangeNotifier;
  now: () => Date;
  recompute: Recompute;
  scores: ScoreKeeper;
  scoring: Scoring;
}
