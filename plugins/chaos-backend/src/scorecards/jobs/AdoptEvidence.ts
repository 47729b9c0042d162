import { Knex } from 'knex';
import { chunks } from '../../database/dialect';
import { RawDbRunRow, selectRuns, toRun } from '../../database/runRow';
import { unpackBody } from '../../evidence/judge/EvidenceBody';
import { measuredBy } from '../facts/measuredBy';
import { writeEvidence } from '../keep/RunEvidenceKeeper';
import { ScoreKeeper } from '../keep/ScoreKeeper';

/** More of a template would be dropped again. */
const PER_TEMPLATE = 30;

/**
 * Takes runs as evidence that were judged before scorecards were kept: those of
 * templates of which no run is evidence so far.
 */
export async function adoptEvidence(
  db: Knex,
  scores: ScoreKeeper,
): Promise<void> {
  const keys: string[] = await db('service_templates')
    .leftJoin(
      'run_evidence',
      'run_evidence.template_key',
      'service_templates.template_key',
    )
    .whereNull('run_evidence.run_id')
    .whereIn(
      'service_templates.template_key',
      db('runs').select('template_key').where({ ended: 1, preview: 0 }),
    )
    .distinct('service_templates.template_key')
    .pluck('service_templates.template_key');
  for (const part of chunks(keys, 50)) {
    await db.transaction(async tx => {
      for (const key of part) await adoptTemplate(tx, key);
      await scores.refreshTemplates(tx, part, { past: true });
    });
  }
}

async function adoptTemplate(tx: Knex, templateKey: string): Promise<void> {
  const rows: RawDbRunRow[] = await selectRuns(tx)
    .where({
      'runs.template_key': templateKey,
      'runs.ended': 1,
      'runs.preview': 0,
    })
    .orderBy('runs.created_at', 'desc')
    .limit(PER_TEMPLATE);
  for (const row of rows) {
    const seen: { body: Buffer | null } | undefined = await tx('evidence')
      .where({ id: row.id })
      .first('body');
    const verdict = seen?.body ? unpackBody(seen.body).verdict : null;
    await writeEvidence(tx, toRun(row), measuredBy(verdict));
  }
}
