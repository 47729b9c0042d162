import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { AuditEventName, AuditRecord } from '@faultline/plugin-chaos-common';
import { AuditStore } from '../database/AuditStore';
import { LateWrites } from '../database/LateWrites';
import { Caller } from './Caller';
import { outcomeOf } from './outcomeOf';

/** What a record is about, as far as it is known. */
export type Subject = Partial<
  Pick<AuditRecord, 'entityRef' | 'templateKey' | 'runId' | 'cellId'>
>;

/** Something that a person is about to do. */
export interface Attempt<T> {
  event: AuditEventName;
  about: Subject;
  /** What the person gave as reason. */
  reason?: string;
  /** What else was asked for, for the auditor. */
  wanted?: JsonObject;
  /** What became of it, in a sentence, and what is known of its subject by now. */
  tell: (result: T) => Subject & { message: string };
}

const SEVERE: AuditEventName[] = [
  'run-start',
  'run-stop-all',
  'safety-lever-change',
];

/**
 * Writes down what people do, twice: in the log of this plugin and with the
 * auditor of the portal, which gets the seal too.
 */
export class AuditTrail {
  readonly #options: AuditTrailOptions;

  static create(options: AuditTrailOptions): AuditTrail {
    return new AuditTrail(options);
  }

  private constructor(options: AuditTrailOptions) {
    this.#options = options;
  }

  /** Does it, and writes down how it ended, a refusal included. */
  async attempt<T>(
    attempt: Attempt<T>,
    { credentials, req }: Caller,
    action: () => Promise<T>,
  ): Promise<T> {
    const { event, about, reason = '', wanted } = attempt;
    const { userEntityRef: actor } = credentials.principal;
    const entry = await this.#options.auditor.createEvent({
      eventId: event,
      request: req,
      severityLevel: SEVERE.includes(event) ? 'high' : 'medium',
      meta: { ...about, ...wanted, reason },
    });
    const write = (
      outcome: AuditRecord['outcome'],
      text: string,
      of: Subject,
    ) => this.#write({ event, outcome, actor, reason, message: text, ...of });
    try {
      const result = await action();
      const { message, ...known } = attempt.tell(result);
      const seal = await write('succeeded', message, { ...about, ...known });
      await entry.success({ meta: { ...known, message, ...seal } });
      return result;
    } catch (error) {
      const { outcome, message } = outcomeOf(error);
      const seal = await write(outcome, message, about);
      await entry.fail({ error: error as Error, meta: { ...seal } });
      throw error;
    }
  }

  async #write(
    record: Pick<
      AuditRecord,
      'event' | 'outcome' | 'actor' | 'reason' | 'message'
    > &
      Subject,
  ): Promise<{ seq?: number; hash?: string }> {
    const { audit, late, now } = this.#options;
    const at = now();
    const written = await late.write(
      `the audit record of ${record.event} by ${record.actor}`,
      () =>
        audit.append({
          entityRef: null,
          templateKey: null,
          runId: null,
          cellId: null,
          ...record,
          at,
        }),
    );
    return { seq: written?.seq, hash: written?.hash };
  }
}

interface AuditTrailOptions {
  audit: AuditStore;
  auditor: AuditorService;
  late: LateWrites;
  now: () => Date;
}
