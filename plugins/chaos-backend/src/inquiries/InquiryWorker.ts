import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell, isEnded } from '@faultline/plugin-chaos-common';
import { Inquiry, InquiryStore } from '../database/InquiryStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { Inquirer } from './Inquirer';

/** What a dead replica had taken is due again after this long. */
const VISIBILITY_MS = 30_000;
/** Few, so that these reads leave AWS room for those that follow runs. */
const AT_ONCE = 4;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** Nobody asks longer than this after the end of a run was seen. */
const GIVE_UP_MS = 60 * 60_000;

/** Asks AWS what is still to be known of runs, until it answers. */
export class InquiryWorker {
  readonly #options: InquiryWorkerOptions;

  static create(options: InquiryWorkerOptions): InquiryWorker {
    return new InquiryWorker(options);
  }

  private constructor(options: InquiryWorkerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { inquiries, now } = this.#options;
    const at = now();
    const due = await inquiries.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      AT_ONCE,
    );
    await Promise.all(due.map(inquiry => this.#pursue(inquiry)));
  }

  async #pursue(inquiry: Inquiry): Promise<void> {
    const { cellsById, inquiries, now, runs } = this.#options;
    const run = await runs.get(inquiry.runId);
    const cell = run && cellsById.get(run.cellId);
    if (!run || !cell || (await this.#isAnswered(inquiry, run, cell))) {
      await inquiries.close(inquiry);
      return;
    }
    const at = now().getTime();
    if (isEnded(run.state) && at - sinceMs(inquiry, run) > GIVE_UP_MS) {
      await inquiries.close(inquiry);
      return;
    }
    const wait = Math.min(
      FIRST_WAIT_MS * 2 ** inquiry.attempts,
      LONGEST_WAIT_MS,
    );
    // Jitter, so that what AWS throttled together does not return together.
    const dueAt = new Date(at + wait * (0.5 + Math.random()));
    await inquiries.postpone(inquiry, dueAt);
  }

  async #isAnswered(
    { about, attempts }: Inquiry,
    run: StoredRun,
    cell: Cell,
  ): Promise<boolean> {
    const { inquirers, logger } = this.#options;
    try {
      return await inquirers[about].ask(run, cell);
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'NotFoundError') return true;
      const text = `The ${about} of ${run.id} cannot be read now: ${message}`;
      // Once is enough: it is asked again, many times.
      if (attempts === 0) logger.warn(text);
      else logger.debug(text);
      return false;
    }
  }
}

/** By AWS's clock or ours, whichever is later. */
function sinceMs({ createdAt }: Inquiry, { endedAt }: StoredRun): number {
  return Math.max(createdAt.getTime(), endedAt?.getTime() ?? 0);
}

interface InquiryWorkerOptions {
  cellsById: Map<string, Cell>;
  inquiries: InquiryStore;
  inquirers: Record<Inquiry['about'], Inquirer>;
  logger: LoggerService;
  runs: RunStore;
  now: () => Date;
}
