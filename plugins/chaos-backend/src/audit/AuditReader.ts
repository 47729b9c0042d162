import {
  AuditPage,
  auditQuerySchema,
  AuditRecord,
  AuditVerification,
  chaosAuditReadPermission,
} from '@faultline/plugin-chaos-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { AuditFilter, AuditStore } from '../database/AuditStore';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { decodeCursor, encodeCursor } from '../resilience/cursors';
import { verifyStored } from './verifyStored';

type Query = z.output<typeof auditQuerySchema>;

const cursorShape = z.tuple([z.number().int()]);
const PART = 500;

/** Reads the audit log, for those who may. */
export class AuditReader {
  readonly #access: GeneralAccess;
  readonly #audit: AuditStore;

  static create(options: {
    generalAccess: GeneralAccess;
    audit: AuditStore;
  }): AuditReader {
    return new AuditReader(options.generalAccess, options.audit);
  }

  private constructor(access: GeneralAccess, audit: AuditStore) {
    this.#access = access;
    this.#audit = audit;
  }

  async list(
    query: Query,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<AuditPage> {
    await this.#access.require(chaosAuditReadPermission, credentials);
    const found = await this.#audit.list(filterOf(query), {
      before: placeOf(query),
      limit: query.limit + 1,
    });
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        last && found.length > query.limit ? encodeCursor([last.seq]) : null,
    };
  }

  /** Everything that the filters leave, newest first, in parts. */
  async all(
    query: Query,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<AsyncIterable<AuditRecord[]>> {
    await this.#access.require(chaosAuditReadPermission, credentials);
    return this.#parts(filterOf(query), placeOf(query));
  }

  async verify({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<AuditVerification> {
    await this.#access.require(chaosAuditReadPermission, credentials);
    const { records, brokenSeq } = await verifyStored(this.#audit);
    return { intact: brokenSeq === null, records, brokenSeq };
  }

  async *#parts(filter: AuditFilter, start?: number) {
    let before = start;
    for (;;) {
      const part = await this.#audit.list(filter, { before, limit: PART });
      if (part.length === 0) return;
      yield part;
      before = part.at(-1)?.seq;
    }
  }
}

function placeOf({ cursor }: Query): number | undefined {
  return cursor ? decodeCursor(cursor, cursorShape)[0] : undefined;
}

function filterOf({ from, to, ...query }: Query): AuditFilter {
  return {
    event: query.event,
    outcome: query.outcome,
    actor: query.actor,
    entityRef: query.entityRef,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}
