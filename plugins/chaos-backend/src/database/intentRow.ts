import { IntentState, StartIntent } from '@faultline/plugin-chaos-common';
import { StoredIntent } from './IntentStore';
import { toDate } from './time';

/** A row of `intents`. Times are epoch milliseconds. */
export interface RawDbIntentRow {
  id: string;
  idempotency_key: string;
  request_hash: string;
  entity_ref: string;
  template_key: string;
  cell_id: string;
  user_ref: string;
  reason: string;
  state: IntentState;
  message: string;
  experiment_id: string | null;
  stop: StartIntent['stop'];
  attempts: number;
  unproven: string;
  exposed_at: number | string | null;
  look_at: number | string | null;
  version: number;
  approved: string | null;
  cancelled_by: string | null;
  created_at: number | string;
  updated_at: number | string;
}

function optional(time: number | string | null): number | null {
  return time === null ? null : Number(time);
}

export function toIntent(row: RawDbIntentRow): StoredIntent {
  return {
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    entityRef: row.entity_ref,
    templateKey: row.template_key,
    cellId: row.cell_id,
    userRef: row.user_ref,
    reason: row.reason,
    life: {
      id: row.id,
      state: row.state,
      message: row.message,
      experimentId: row.experiment_id,
      stop: row.stop,
      createdAt: Number(row.created_at),
      attempts: row.attempts,
      unproven: JSON.parse(row.unproven),
      exposedAt: optional(row.exposed_at),
      dueAt: optional(row.look_at),
      version: row.version,
    },
    approved: row.approved,
    cancelledBy: row.cancelled_by,
    updatedAt: toDate(row.updated_at),
  };
}

/** The columns that change over the life of an intent. */
export function toLifeColumns(life: StartIntent) {
  return {
    state: life.state,
    message: life.message,
    experiment_id: life.experimentId,
    stop: life.stop,
    attempts: life.attempts,
    unproven: JSON.stringify(life.unproven),
    exposed_at: life.exposedAt,
    look_at: life.dueAt,
    version: life.version,
  };
}
