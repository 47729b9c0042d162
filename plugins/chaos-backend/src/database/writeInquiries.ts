import { isEnded, judgeRun } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { FisExperiment } from '../aws/FisGateway';
import { Inquiry } from './InquiryStore';

/**
 * Runs that ended longer than this before they were first seen are not asked
 * about: the first read of an account finds up to 120 days of them, thousands.
 */
const LATE_MS = 60 * 60_000;

export function inquiryId(about: Inquiry['about'], runId: string): string {
  return `${about}:${runId}`;
}

/** What AWS is to be asked about a run that is seen for the first time. */
export function inquiriesOfNew(
  experiment: FisExperiment,
  readAt: Date,
): Inquiry['about'][] {
  const { preview, state, endedAt, createdAt } = experiment;
  const endedMs = readAt.getTime() - (endedAt ?? createdAt).getTime();
  if (preview || (isEnded(state) && endedMs > LATE_MS)) return [];
  return ['targets', ...inquiriesOfEnd(experiment)];
}

/** What AWS is to be asked about a run once more is known of it. */
export function inquiriesOfEnd(experiment: FisExperiment): Inquiry['about'][] {
  const halted = judgeRun(experiment)?.reason === 'stop_alarm_fired';
  return halted && experiment.stopAlarmArns.length > 0 ? ['halt'] : [];
}

/** Writes what is to be asked, together with what gave rise to it. */
export async function writeInquiries(
  db: Knex,
  runId: string,
  abouts: Inquiry['about'][],
  at: Date,
): Promise<void> {
  for (const about of abouts) {
    await db('inquiries')
      .insert({
        id: inquiryId(about, runId),
        run_id: runId,
        about,
        attempts: 0,
        created_at: at.getTime(),
        due_at: at.getTime(),
      })
      .onConflict('id')
      .ignore();
  }
}
