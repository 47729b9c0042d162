import {
  describeTemplate,
  documentedModes,
  modesOfProofs,
  proofsOfTemplate,
  ProvingDocument,
  TargetFact,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { FisTemplate } from '../../aws/FisGateway';
import { chunks } from '../../database/dialect';
import { fingerprintOf } from '../../guardrails/fingerprintOf';
import { FactTemplate } from './ServiceFacts';
import { chosenTargets } from './chosenTargets';
import { isFunction } from './RunRecord';

interface Row {
  key: string;
  cell_id: string;
  description: string;
  body: string;
}

type Body = Pick<
  FisTemplate,
  'actions' | 'targets' | 'stopAlarmArns' | 'emptyTargetResolutionMode'
>;

/** Templates as scorecards see them, by key. */
export async function readFactTemplates(
  db: Knex,
  keys: readonly string[],
  documents: readonly ProvingDocument[],
): Promise<Map<string, FactTemplate>> {
  const previews = await readPreviews(db, keys);
  const found = new Map<string, FactTemplate>();
  for (const part of chunks(keys)) {
    const rows: Row[] = await db('templates')
      .select('key', 'cell_id', 'description', 'body')
      .whereIn('key', part);
    for (const row of rows) {
      found.set(row.key, toFactTemplate(row, documents, previews.get(row.key)));
    }
  }
  return found;
}

function toFactTemplate(
  row: Row,
  documents: readonly ProvingDocument[],
  preview?: TargetFact[],
): FactTemplate {
  const body: Body = JSON.parse(row.body);
  const proofs = proofsOfTemplate(body);
  const functions = body.targets.filter(isFunction);
  return {
    key: row.key,
    title: describeTemplate({ ...body, description: row.description }).title,
    cellId: row.cell_id,
    modes: modesOfProofs(proofs, documents),
    documented: documentedModes(proofs, documents),
    guarded: body.stopAlarmArns.length > 0,
    resourceTypes: [
      ...new Set(body.targets.map(({ resourceType }) => resourceType)),
    ],
    functions: functions.flatMap(({ resourceArns }) => resourceArns),
    choosesFunctions: functions.some(each => each.resourceArns.length === 0),
    hash: fingerprintOf(body),
    targets: preview ? chosenTargets(body.targets, preview) : null,
  };
}

/** What the latest preview of each template found. */
async function readPreviews(
  db: Knex,
  keys: readonly string[],
): Promise<Map<string, TargetFact[]>> {
  const found = new Map<string, TargetFact[]>();
  for (const part of chunks(keys)) {
    const rows: { template_key: string; targets: string }[] = await db(
      'previews',
    )
      .select('template_key', 'targets')
      .where({ state: 'ready' })
      .whereIn('template_key', part)
      .orderBy('read_at');
    for (const row of rows) {
      found.set(row.template_key, JSON.parse(row.targets));
    }
  }
  return found;
}
