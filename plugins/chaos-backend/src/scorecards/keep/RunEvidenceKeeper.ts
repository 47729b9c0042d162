import { Knex } from 'knex';
import { RunConsequences } from '../../database/RunConsequences';
import { FisResolvedTarget } from '../../aws/FisGateway';
import { RawDbRunRow, selectRuns, toRun } from '../../database/runRow';
import { StoredRun } from '../../database/RunStore';
import { chosenTargets } from '../facts/chosenTargets';
import {
  isFunction,
  Measured,
  RunRecord,
  toRunRecord,
} from '../facts/RunRecord';
import { ScoreKeeper } from './ScoreKeeper';

const DAY = 86_400_000;
/** Kept of each template: enough for the five that count, and some to spare. */
const KEPT = { conclusive: 12, others: 4 };

/** Keeps the newest runs of each template as evidence. */
export class RunEvidenceKeeper implements RunConsequences {
  readonly #scores: ScoreKeeper;
  readonly #now: () => Date;

  static create(options: {
    scores: ScoreKeeper;
    now: () => Date;
  }): RunEvidenceKeeper {
    return new RunEvidenceKeeper(options.scores, options.now);
  }

  private constructor(scores: ScoreKeeper, now: () => Date) {
    this.#scores = scores;
    this.#now = now;
  }

  /** Takes a judged run as evidence, with everything that follows from it. */
  async take(
    tx: Knex.Transaction,
    run: StoredRun,
    measured?: Measured,
  ): Promise<void> {
    if (!(await writeEvidence(tx, run, measured))) return;
    const past = this.#now().getTime() - endOf(run) > DAY;
    await this.#scores.refreshTemplates(tx, [run.templateKey], { past });
    if (past) await askForHistory(tx, this.#now().getTime());
  }

  /** A run that is evidence already tells by now which functions it hit. */
  async targetsKnown(tx: Knex.Transaction, runId: string): Promise<void> {
    const row: RawDbRunRow | undefined = await selectRuns(tx)
      .join('run_evidence', 'run_evidence.run_id', 'runs.id')
      .where('runs.id', runId)
      .first();
    if (row) await this.take(tx, toRun(row));
  }
}

function endOf({ endedAt, createdAt }: StoredRun): number {
  return (endedAt ?? createdAt).getTime();
}

/**
 * Writes a run as evidence and drops what is too much by now.
 *
 * @returns whether anything changed
 */
export async function writeEvidence(
  tx: Knex,
  run: StoredRun,
  measured?: Measured,
): Promise<boolean> {
  const record = toRunRecord(
    run,
    measured ?? (await measuredBefore(tx, run.id)),
    { ...(await previewed(tx, run)), functions: await resolved(tx, run.id) },
  );
  if (!record) return false;
  const { runId: run_id, templateKey: template_key, endedAt, verdict } = record;
  const conclusive = verdict === 'passed' || verdict === 'failed' ? 1 : 0;
  await tx('run_evidence')
    .insert({
      run_id,
      template_key,
      ended_at: endedAt,
      conclusive,
      body: JSON.stringify(record),
    })
    .onConflict('run_id')
    .merge();
  await tx('run_evidence')
    .where({ template_key, conclusive })
    .whereIn(
      'run_id',
      tx.select('run_id').from(
        tx('run_evidence')
          .select('run_id')
          .where({ template_key, conclusive })
          .orderBy([
            { column: 'ended_at', order: 'desc' },
            { column: 'run_id', order: 'desc' },
          ])
          // SQLite knows no offset without a limit.
          .limit(1_000_000)
          .offset(conclusive ? KEPT.conclusive : KEPT.others)
          .as('old'),
      ),
    )
    .delete();
  return true;
}

/** What late words of FIS do not tell again. */
async function measuredBefore(
  tx: Knex,
  runId: string,
): Promise<Measured | undefined> {
  const known: { body: string } | undefined = await tx('run_evidence')
    .where({ run_id: runId })
    .first('body');
  if (!known) return undefined;
  const record: RunRecord = JSON.parse(known.body);
  const { recoverySeconds, objectiveSeconds, alarmSeconds } = record;
  return { recoverySeconds, objectiveSeconds, alarmSeconds };
}

/** The functions that AWS resolved for a run, once it is known. */
async function resolved(tx: Knex, runId: string): Promise<string[]> {
  const known: { resolved: string } | undefined = await tx('run_targets')
    .where({ run_id: runId })
    .first('resolved');
  const targets: FisResolvedTarget[] = known ? JSON.parse(known.resolved) : [];
  return targets.filter(isFunction).map(({ resource }) => resource);
}

/** What the preview showed that was looked at before the start. */
async function previewed(
  tx: Knex,
  { intentId, targets }: StoredRun,
): Promise<Pick<RunRecord, 'targets' | 'hits'>> {
  const preview: { targets: string; groups: string } | undefined = intentId
    ? await tx('approvals')
        .join('previews', 'previews.id', 'approvals.preview_id')
        .where({ intent_id: intentId, state: 'ready' })
        .first('previews.targets', 'previews.groups')
    : undefined;
  if (!preview) return { targets: null, hits: null };
  const groups: { entityRef: string | null }[] = JSON.parse(preview.groups);
  const owners = groups.flatMap(({ entityRef }) => entityRef ?? []);
  return {
    targets: chosenTargets(targets, JSON.parse(preview.targets)),
    // When nobody owns what was hit, it counts for all that are mapped.
    hits: owners.length > 0 ? [...new Set(owners)].sort() : null,
  };
}

/** Has the past of roll-ups worked out again, once no more runs of it come. */
async function askForHistory(tx: Knex, now: number): Promise<void> {
  const soon = now + 15_000;
  await tx('scorecard_jobs')
    .where({ id: 'history' })
    .where('due_at', '>', soon)
    .update({ due_at: soon });
}
