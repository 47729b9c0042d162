import { AuditRecord } from '@faultline/plugin-chaos-common';
import { toDate } from './time';

/** A row of `audit`. */
export interface RawDbAuditRow {
  seq: number | string;
  at: number | string;
  event: AuditRecord['event'];
  outcome: AuditRecord['outcome'];
  actor: string;
  entity_ref: string | null;
  template_key: string | null;
  run_id: string | null;
  cell_id: string | null;
  reason: string;
  message: string;
  hash: string;
}

export function toRow(record: AuditRecord): RawDbAuditRow {
  return {
    seq: record.seq,
    at: Date.parse(record.at),
    event: record.event,
    outcome: record.outcome,
    actor: record.actor,
    entity_ref: record.entityRef,
    template_key: record.templateKey,
    run_id: record.runId,
    cell_id: record.cellId,
    reason: record.reason,
    message: record.message,
    hash: record.hash,
  };
}

export function toRecord(row: RawDbAuditRow): AuditRecord {
  return {
    seq: Number(row.seq),
    at: toDate(row.at).toISOString(),
    event: row.event,
    outcome: row.outcome,
    actor: row.actor,
    entityRef: row.entity_ref,
    templateKey: row.template_key,
    runId: row.run_id,
    cellId: row.cell_id,
    reason: row.reason,
    message: row.message,
    hash: row.hash,
  };
}
