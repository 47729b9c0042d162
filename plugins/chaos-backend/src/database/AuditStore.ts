import {
  AuditEventName,
  AuditHead,
  AuditRecord,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';

/** A write that must happen together with a record. */
export type Alongside = (tx: Knex.Transaction) => Promise<boolean>;

/** A record before it has its place in the log. */
export type NewAuditRecord = Omit<AuditRecord, 'seq' | 'hash' | 'at'> & {
  at: Date;
};

/** Which records are asked for; an absent member asks for all. */
export interface AuditFilter {
  event?: AuditEventName;
  outcome?: AuditRecord['outcome'];
  actor?: string;
  entityRef?: string;
  /** Inclusive. */
  from?: Date;
  /** Exclusive. */
  to?: Date;
}

export interface AuditStore {
  /**
   * Seals a record behind the last one. Writers wait for each other, whichever
   * replica they are on, so that the chain never forks. `alongside` joins the
   * transaction: when it answers false, nothing is written and neither is this.
   */
  append(
    record: NewAuditRecord,
    alongside?: Alongside,
  ): Promise<AuditRecord | undefined>;
  /** Newest first, those before `before` in the log. */
  list(
    filter: AuditFilter,
    page: { before?: number; limit: number },
  ): Promise<AuditRecord[]>;
  /** Oldest first, those behind `after` in the log. */
  following(after: number, limit: number): Promise<AuditRecord[]>;
  head(): Promise<AuditHead>;
  /** Whether the log has such a record about a run. */
  has(event: AuditEventName, runId: string): Promise<boolean>;
}
