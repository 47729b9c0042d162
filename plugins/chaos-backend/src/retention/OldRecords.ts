import { LoggerService } from '@backstage/backend-plugin-api';
import { Retention } from '../database/Retention';

/** Removes what was kept for long enough. Runs and the audit log stay. */
export class OldRecords {
  readonly #options: OldRecordsOptions;

  static create(options: OldRecordsOptions): OldRecords {
    return new OldRecords(options);
  }

  private constructor(options: OldRecordsOptions) {
    this.#options = options;
  }

  async remove(): Promise<void> {
    const { keepPreviewsMs, logger, now, retention } = this.#options;
    // Approvals first: a preview that only such a one named can go as well.
    const approvals = await retention.removeApprovals();
    const previews = await retention.removePreviews(
      new Date(now().getTime() - keepPreviewsMs),
    );
    if (approvals + previews > 0) {
      logger.info(
        `Removed ${previews} old previews and ${approvals} approvals of starts that are gone`,
      );
    }
  }
}

interface OldRecordsOptions {
  keepPreviewsMs: number;
  logger: LoggerService;
  retention: Retention;
  now: () => Date;
}
