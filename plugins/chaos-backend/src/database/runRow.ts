import { Knex } from 'knex';
import { FisExperiment } from '../aws/FisGateway';
import { Told } from './RunNewsStore';
import { StoredRun } from './RunStore';
import { toDate } from './time';

/** A row of `runs`, with what its intent adds. */
export interface RawDbRunRow {
  id: string;
  cell_id: string;
  template_key: string;
  state: StoredRun['state'];
  ended: number;
  preview: number;
  looked_after: number;
  created_at: number | string;
  due_at: number | string;
  read_at: number | string;
  version: number;
  intent_id: string | null;
  stopped_by: string | null;
  body: string;
  judgement: string;
  halt: string | null;
  /** What people were told of it. */
  told: Told;
  entity_ref?: string | null;
  user_ref?: string | null;
  user_reason?: string | null;
}

/** Rows of runs with what their intents add. */
export function selectRuns(db: Knex): Knex.QueryBuilder {
  return db('runs')
    .leftJoin('intents', 'intents.id', 'runs.intent_id')
    .select('runs.*', {
      entity_ref: 'intents.entity_ref',
      user_ref: 'intents.user_ref',
      user_reason: 'intents.reason',
    });
}

/** Anybody with access to AWS can write what a tag says. */
const USER_REF = /^user:[^/:]+\/[^/:]+$/;

type Body = Omit<FisExperiment, 'state' | 'createdAt'>;

function date(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}

/** The part of an experiment that is kept as JSON, in a stable order. */
export function toBody(experiment: FisExperiment): string {
  const body: Body = {
    experimentId: experiment.experimentId,
    templateId: experiment.templateId,
    tags: experiment.tags,
    stateReason: experiment.stateReason,
    error: experiment.error,
    preview: experiment.preview,
    stopAlarmArns: experiment.stopAlarmArns,
    actions: [...experiment.actions]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(action => ({
        name: action.name,
        actionId: action.actionId,
        parameters: action.parameters,
        targets: action.targets,
        startAfter: action.startAfter,
        state: action.state,
        reason: action.reason,
        startedAt: action.startedAt,
        endedAt: action.endedAt,
      })),
    targets: [...experiment.targets].sort((a, b) => (a.name < b.name ? -1 : 1)),
    emptyTargetResolutionMode: experiment.emptyTargetResolutionMode,
    startedAt: experiment.startedAt,
    endedAt: experiment.endedAt,
  };
  return JSON.stringify(body);
}

export function toRun(row: RawDbRunRow): StoredRun {
  const body = JSON.parse(row.body);
  return {
    ...body,
    // Runs that ended before these were kept do not have them.
    targets: body.targets ?? [],
    emptyTargetResolutionMode: body.emptyTargetResolutionMode ?? 'fail',
    actions: body.actions.map((action: Record<string, string | null>) => ({
      targets: {},
      ...action,
      startedAt: date(action.startedAt ?? null),
      endedAt: date(action.endedAt ?? null),
    })),
    startedAt: date(body.startedAt),
    endedAt: date(body.endedAt),
    state: row.state,
    createdAt: toDate(row.created_at),
    id: row.id,
    cellId: row.cell_id,
    templateKey: row.template_key,
    judgement: JSON.parse(row.judgement),
    halt: row.halt === null ? null : JSON.parse(row.halt),
    intentId: row.intent_id,
    entityRef: row.entity_ref ?? null,
    userRef: row.user_ref ?? previewerOf(body),
    userReason: row.user_reason ?? null,
    stoppedBy: row.stopped_by,
    readAt: toDate(row.read_at),
    version: row.version,
  };
}

/** Who asked for a preview in the portal: it has no intent, and says so itself. */
function previewerOf({ preview, tags }: Body): string | null {
  const actor = preview && tags['faultline:preview'] && tags['faultline:actor'];
  return actor && USER_REF.test(actor) ? actor : null;
}
