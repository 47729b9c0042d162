import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { claimDue } from '../database/dialect';
import { OwnerNotifier } from '../notify/OwnerNotice';
import { DigestBody } from './writeDigest';

const AT_ONCE = 5;
/** What was not sent, or was by a replica that died, is due again then. */
const AGAIN_AFTER_MS = 60_000;
const GIVE_UP_AFTER_MS = 86_400_000;

interface RawDbDigestRow {
  id: string;
  owner_ref: string;
  body: string;
  created_at: number | string;
}

/**
 * Sends digests and forgets them. One that was sent by a replica that died
 * before it could write that down is sent again in the same scope, where the
 * portal puts it in the place of the first.
 */
export class DigestSender {
  readonly #options: DigestSenderOptions;

  static create(options: DigestSenderOptions): DigestSender {
    return new DigestSender(options);
  }

  private constructor(options: DigestSenderOptions) {
    this.#options = options;
  }

  async send(): Promise<void> {
    const { db, now } = this.#options;
    const at = now();
    const due = await claimDue<RawDbDigestRow>(db, 'owner_digests', {
      where: () => {},
      now: at,
      visibleAgainAt: new Date(at.getTime() + AGAIN_AFTER_MS),
      limit: AT_ONCE,
    });
    for (const row of due) await this.#send(row, at.getTime());
  }

  async #send(row: RawDbDigestRow, at: number): Promise<void> {
    const { db, logger, notifier } = this.#options;
    const body: DigestBody = JSON.parse(row.body);
    try {
      await notifier.deliver({
        ...body,
        except: null,
        scope: `chaos:digest:${row.id}`,
      });
    } catch (error) {
      if (at - Number(row.created_at) < GIVE_UP_AFTER_MS) return;
      logger.warn(
        `${row.owner_ref} was not told that "${body.title}", as the portal's notifications did not answer for a day: ${error}`,
      );
    }
    await db('owner_digests').where({ id: row.id }).delete();
  }
}

interface DigestSenderOptions {
  db: Knex;
  logger: LoggerService;
  notifier: OwnerNotifier;
  now: () => Date;
}
