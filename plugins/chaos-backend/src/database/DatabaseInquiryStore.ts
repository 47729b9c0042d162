import { Knex } from 'knex';
import { claimDue } from './dialect';
import { Inquiry, InquiryStore } from './InquiryStore';
import { toDate } from './time';
import { inquiryId } from './writeInquiries';

interface RawDbInquiryRow {
  id: string;
  run_id: string;
  about: Inquiry['about'];
  attempts: number;
  created_at: number | string;
}

/** Before that, AWS has not resolved the targets. */
const NOT_BEGUN = ['pending', 'initiating'];

export class DatabaseInquiryStore implements InquiryStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseInquiryStore {
    return new DatabaseInquiryStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<Inquiry[]> {
    const begun = this.#db('runs').select('id').whereNotIn('state', NOT_BEGUN);
    const rows = await claimDue<RawDbInquiryRow>(this.#db, 'inquiries', {
      where: query => query.whereIn('run_id', begun),
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(row => ({
      runId: row.run_id,
      about: row.about,
      attempts: row.attempts,
      createdAt: toDate(row.created_at),
    }));
  }

  async postpone(inquiry: Inquiry, dueAt: Date): Promise<void> {
    await this.#db('inquiries')
      .where({ id: inquiryId(inquiry.about, inquiry.runId) })
      .update({ attempts: inquiry.attempts + 1, due_at: dueAt.getTime() });
  }

  async close({ about, runId }: Inquiry): Promise<void> {
    await this.#db('inquiries')
      .where({ id: inquiryId(about, runId) })
      .delete();
  }

  async openOf(runId: string): Promise<Inquiry['about'][]> {
    return this.#db('inquiries').where({ run_id: runId }).pluck('about');
  }
}
