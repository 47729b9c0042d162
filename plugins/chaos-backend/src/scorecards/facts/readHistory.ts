import {
  documentedModes,
  modesOfProofs,
  ProvingDocument,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks } from '../../database/dialect';
import { RunRecord } from './RunRecord';
import { FactFinding, FactRun, FactWaiver } from './ServiceFacts';

/** Evidence by template, newest first. */
export async function readRuns(
  db: Knex,
  templateKeys: readonly string[],
  documents: readonly ProvingDocument[],
): Promise<Map<string, FactRun[]>> {
  const found = new Map<string, FactRun[]>();
  for (const part of chunks(templateKeys)) {
    const rows: { template_key: string; body: string }[] = await db(
      'run_evidence',
    )
      .select('template_key', 'body')
      .whereIn('template_key', part)
      .orderBy([
        { column: 'ended_at', order: 'desc' },
        { column: 'run_id', order: 'desc' },
      ]);
    for (const { template_key: key, body } of rows) {
      push(found, key, toFactRun(JSON.parse(body), documents));
    }
  }
  return found;
}

/** Findings by service, oldest first. */
export async function readFindings(
  db: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, FactFinding[]>> {
  const found = new Map<string, FactFinding[]>();
  for (const part of chunks(entityRefs)) {
    const rows: {
      id: string;
      entity_ref: string;
      template_key: string;
      body: string;
    }[] = await db('findings')
      .select('id', 'entity_ref', 'template_key', 'body')
      .whereIn('entity_ref', part)
      .orderBy(['opened_at', 'id']);
    for (const {
      id,
      entity_ref: ref,
      template_key: templateKey,
      body,
    } of rows) {
      const { story } = JSON.parse(body);
      push(found, ref, { id, templateKey, story });
    }
  }
  return found;
}

/** Approved waivers by service, whether they are over or not. */
export async function readWaivers(
  db: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, FactWaiver[]>> {
  const found = new Map<string, FactWaiver[]>();
  for (const part of chunks(entityRefs)) {
    const rows: {
      id: string;
      entity_ref: string;
      mode: FactWaiver['mode'];
      expires_at: number | string;
      reason: string;
    }[] = await db('waivers')
      .select('id', 'entity_ref', 'mode', 'expires_at', 'reason')
      .where({ state: 'active' })
      .whereIn('entity_ref', part)
      .orderBy('id');
    for (const { id, entity_ref: ref, mode, expires_at, reason } of rows) {
      push(found, ref, { id, mode, expiresAt: Number(expires_at), reason });
    }
  }
  return found;
}

function toFactRun(
  record: RunRecord,
  documents: readonly ProvingDocument[],
): FactRun {
  const { proofs, faultSeconds, documentSeconds } = record;
  const byDocument = documentedModes(proofs, documents).length > 0;
  return {
    ...record,
    modes: modesOfProofs(proofs, documents),
    faultSeconds: byDocument
      ? Math.max(faultSeconds, documentSeconds)
      : faultSeconds,
  };
}

function push<T>(found: Map<string, T[]>, key: string, item: T): void {
  const items = found.get(key);
  if (items) items.push(item);
  else found.set(key, [item]);
}
