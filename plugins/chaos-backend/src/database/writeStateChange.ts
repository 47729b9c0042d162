import { Knex } from 'knex';
import { FisExperiment } from '../aws/FisGateway';
import { StateChange } from './StateChangeStore';

/** Writes a change, together with what changed; the first one of a state counts. */
export async function writeStateChange(
  db: Knex,
  change: StateChange,
): Promise<void> {
  await db('state_changes')
    .insert({
      subject: change.subject,
      state: change.state,
      at: change.at.getTime(),
      reason: change.reason,
      source: change.source,
      user_ref: change.userRef,
    })
    .onConflict(['subject', 'state'])
    .ignore();
}

/** The change that AWS's words of an experiment tell, by AWS's clock if it says when. */
export function toStateChange(
  subject: string,
  experiment: FisExperiment,
  readAt: Date,
): StateChange {
  const { state, stateReason: reason } = experiment;
  const times: Partial<Record<typeof state, Date | null>> = {
    pending: experiment.createdAt,
    running: experiment.startedAt,
    completed: experiment.endedAt,
    stopped: experiment.endedAt,
    failed: experiment.endedAt,
    cancelled: experiment.endedAt,
  };
  const at = times[state] ?? readAt;
  return { subject, state, at, reason, source: 'aws', userRef: null };
}
