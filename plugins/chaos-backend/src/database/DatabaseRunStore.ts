import {
  HaltAlarm,
  isEnded,
  Judgement,
  judgeRun,
  mayFollow,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { FisExperiment } from '../aws/FisGateway';
import { Measured } from '../scorecards/facts/RunRecord';
import { chunks, claimDue, isUniqueViolation } from './dialect';
import { RunConsequences } from './RunConsequences';
import { RunStore, StoredRun } from './RunStore';
import { RawDbRunRow, selectRuns, toBody, toRun } from './runRow';
import {
  inquiriesOfEnd,
  inquiriesOfNew,
  writeInquiries,
} from './writeInquiries';
import { toStateChange, writeStateChange } from './writeStateChange';

const RETRIES = 5;
/** FIS ends every experiment after twelve hours; stopping takes a little. */
const LONGEST_RUN_MS = 13 * 3_600_000;

export class DatabaseRunStore implements RunStore {
  readonly #db: Knex;
  readonly #consequences?: RunConsequences;

  static create(options: {
    db: Knex;
    consequences?: RunConsequences;
  }): DatabaseRunStore {
    return new DatabaseRunStore(options.db, options.consequences);
  }

  private constructor(db: Knex, consequences?: RunConsequences) {
    this.#db = db;
    this.#consequences = consequences;
  }

  async record(
    cellId: string,
    experiment: FisExperiment,
    readAt: Date,
    nextDueAt: Date,
  ): Promise<{ run: StoredRun; changed: boolean }> {
    const id = `${cellId}.${experiment.experimentId}`;
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const known = await this.get(id);
      const changed = known
        ? await this.#update(known, experiment, readAt, nextDueAt)
        : await this.#insert(id, cellId, experiment, readAt, nextDueAt);
      if (changed === 'lost') continue;
      const run = await this.get(id);
      if (run) return { run, changed };
    }
    throw new Error(`The run ${id} changes too fast to be recorded`);
  }

  async get(id: string): Promise<StoredRun | undefined> {
    const row: RawDbRunRow | undefined = await this.#select()
      .where('runs.id', id)
      .first();
    return row && toRun(row);
  }

  async states(cellId: string): Promise<Map<string, StoredRun['state']>> {
    const rows: { id: string; state: StoredRun['state'] }[] = await this.#db(
      'runs',
    )
      .select('id', 'state')
      .where({ cell_id: cellId });
    return new Map(rows.map(row => [row.id, row.state]));
  }

  async judge(
    id: string,
    judgement: Judgement,
    measured?: Measured,
  ): Promise<StoredRun | undefined> {
    await this.#db.transaction(async tx => {
      await tx('runs')
        .where({ id, ended: 1 })
        .update({
          judgement: JSON.stringify(judgement),
          version: tx.raw('version + 1'),
        });
      await this.#follow(tx, id, measured);
    });
    return this.get(id);
  }

  async markStoppedBy(id: string, userRef: string, at: Date): Promise<void> {
    await this.#db.transaction(async tx => {
      const rows = await tx('runs')
        .where({ id })
        .whereNull('stopped_by')
        .update({ stopped_by: userRef, version: tx.raw('version + 1') });
      if (rows === 0) return;
      await writeStateChange(tx, {
        subject: id,
        state: 'stop-requested',
        at,
        reason: '',
        source: 'portal',
        userRef,
      });
    });
  }

  async saveHalt(id: string, alarms: HaltAlarm[]): Promise<void> {
    await this.#db('runs')
      .where({ id })
      .update({
        halt: JSON.stringify(alarms),
        version: this.#db.raw('version + 1'),
      });
  }

  async list(
    query: Parameters<RunStore['list']>[0],
  ): Promise<{ items: StoredRun[]; total: number }> {
    const { templateKeys, after, limit } = query;
    if (templateKeys.length === 0) return { items: [], total: 0 };
    const counted = await this.#db('runs')
      .whereIn('template_key', templateKeys)
      .count({ n: '*' })
      .first();
    const page = this.#select().whereIn('runs.template_key', templateKeys);
    if (after) {
      page.whereRaw('(runs.created_at, runs.id) < (?, ?)', [
        after.createdAt.getTime(),
        after.id,
      ]);
    }
    const rows: RawDbRunRow[] = await page
      .orderBy([
        { column: 'runs.created_at', order: 'desc' },
        { column: 'runs.id', order: 'desc' },
      ])
      .limit(limit);
    return { items: rows.map(toRun), total: Number(counted?.n ?? 0) };
  }

  async latest(
    templateKeys: string[],
    perTemplate: number,
  ): Promise<StoredRun[]> {
    const found: StoredRun[] = [];
    for (const keys of chunks(templateKeys)) {
      const ranked = this.#db('runs')
        .select('id')
        .rowNumber('place', query =>
          query.partitionBy('template_key').orderBy([
            { column: 'created_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ]),
        )
        .where({ preview: 0 })
        .whereIn('template_key', keys)
        .as('ranked');
      const rows: RawDbRunRow[] = await this.#select()
        .join(ranked, 'ranked.id', 'runs.id')
        .where('ranked.place', '<=', perTemplate)
        .orderBy([
          { column: 'runs.created_at', order: 'desc' },
          { column: 'runs.id', order: 'desc' },
        ]);
      found.push(...rows.map(toRun));
    }
    return found;
  }

  async counts(templateKeys: string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const keys of chunks(templateKeys)) {
      const rows: { template_key: string; n: number | string }[] =
        await this.#db('runs')
          .select('template_key')
          .count({ n: '*' })
          .whereIn('template_key', keys)
          .groupBy('template_key');
      for (const row of rows) counts.set(row.template_key, Number(row.n));
    }
    return counts;
  }

  async allActive(cellIds?: string[]): Promise<StoredRun[]> {
    const query = this.#inProgress().orderBy('runs.created_at', 'desc');
    const rows = await (cellIds
      ? query.whereIn('runs.cell_id', cellIds)
      : query);
    return rows.map(toRun);
  }

  async active(of: Parameters<RunStore['active']>[0]): Promise<StoredRun[]> {
    const { templateKeys, entityRef } = of;
    const found = new Map<string, StoredRun>();
    for (const keys of chunks(templateKeys)) {
      const rows = await this.#inProgress().whereIn('runs.template_key', keys);
      for (const row of rows) found.set(row.id, toRun(row));
    }
    if (entityRef) {
      const rows = await this.#inProgress().where(
        'intents.entity_ref',
        entityRef,
      );
      for (const row of rows) found.set(row.id, toRun(row));
    }
    // A preview resolves targets and does nothing to them.
    const runs = [...found.values()].filter(run => !run.preview);
    return runs.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  }

  async within(
    { from, to }: { from: Date; to: Date },
    { templateKeys, entityRef }: { templateKeys: string[]; entityRef?: string },
  ): Promise<StoredRun[]> {
    const created = () =>
      this.#select()
        .where('runs.created_at', '>=', from.getTime() - LONGEST_RUN_MS)
        .where('runs.created_at', '<', to.getTime());
    const found = new Map<string, StoredRun>();
    const add = (rows: RawDbRunRow[]) => {
      for (const row of rows) found.set(row.id, toRun(row));
    };
    for (const keys of chunks(templateKeys)) {
      add(await created().whereIn('runs.template_key', keys));
    }
    if (entityRef) {
      add(await created().where('intents.entity_ref', entityRef));
    }
    return [...found.values()]
      .filter(
        ({ preview, endedAt }) =>
          !preview && (endedAt === null || endedAt > from),
      )
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredRun[]> {
    const rows = await claimDue<RawDbRunRow>(this.#db, 'runs', {
      where: query => query.where('ended', 0),
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(row => toRun(row));
  }

  #inProgress(): Knex.QueryBuilder<RawDbRunRow, RawDbRunRow[]> {
    return this.#select().where('runs.ended', 0);
  }

  #select(): Knex.QueryBuilder {
    return selectRuns(this.#db);
  }

  async #insert(
    id: string,
    cellId: string,
    experiment: FisExperiment,
    readAt: Date,
    nextDueAt: Date,
  ): Promise<true | 'lost'> {
    const intentId = experiment.tags['faultline:intent'] ?? null;
    // Nobody needs to hear of a preview, or of what was over when we saw it.
    const past = isEnded(experiment.state) && !intentId;
    try {
      await this.#db.transaction(async tx => {
        await tx('runs').insert({
          id,
          cell_id: cellId,
          template_key: `${cellId}.${experiment.templateId}`,
          created_at: experiment.createdAt.getTime(),
          version: 1,
          intent_id: intentId,
          told: experiment.preview || past ? 'end' : 'nothing',
          ...this.#columns(experiment, readAt, nextDueAt),
        });
        await writeStateChange(tx, toStateChange(id, experiment, readAt));
        const asked = inquiriesOfNew(experiment, readAt);
        await writeInquiries(tx, id, asked, readAt);
        if (isEnded(experiment.state)) await this.#follow(tx, id);
      });
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return 'lost';
      throw error;
    }
  }

  async #update(
    known: StoredRun,
    experiment: FisExperiment,
    readAt: Date,
    nextDueAt: Date,
  ): Promise<boolean | 'lost'> {
    const moved = mayFollow(known.state, experiment.state);
    if (known.state !== experiment.state && !moved) return false;
    const changed = toBody(known) !== toBody(experiment) || moved;
    if (isEnded(known.state) && !changed) return false;
    return this.#db.transaction(async tx => {
      const rows = await tx('runs')
        .where({ id: known.id, version: known.version })
        .update({
          ...this.#columns(experiment, readAt, nextDueAt),
          // What its signals said outlives late words of FIS.
          ...(known.judgement?.behaviour !== undefined && {
            judgement: JSON.stringify(known.judgement),
          }),
          version: changed ? known.version + 1 : known.version,
        });
      if (rows === 0) return 'lost';
      if (moved) {
        await writeStateChange(tx, toStateChange(known.id, experiment, readAt));
        const asked = inquiriesOfEnd(experiment);
        await writeInquiries(tx, known.id, asked, readAt);
      }
      if (changed && isEnded(experiment.state)) {
        await this.#follow(tx, known.id);
      }
      return changed;
    });
  }

  async #follow(
    tx: Knex.Transaction,
    id: string,
    measured?: Measured,
  ): Promise<void> {
    if (!this.#consequences) return;
    const row: RawDbRunRow | undefined = await selectRuns(tx)
      .where('runs.id', id)
      .first();
    if (row) await this.#consequences.take(tx, toRun(row), measured);
  }

  #columns(experiment: FisExperiment, readAt: Date, nextDueAt: Date) {
    return {
      state: experiment.state,
      ended: isEnded(experiment.state) ? 1 : 0,
      preview: experiment.preview ? 1 : 0,
      due_at: nextDueAt.getTime(),
      read_at: readAt.getTime(),
      body: toBody(experiment),
      judgement: JSON.stringify(judgeRun(experiment) ?? null),
    };
  }
}
