import { AuditStore, Alongside } from '../database/AuditStore';
import { StoredRun } from '../database/RunStore';
import { viewHalt } from '../resilience/viewHalt';

/** The actor of what the portal does by itself. */
const PORTAL = 'faultline';

/**
 * Writes the end of a run into the audit log, and its start, when the replica
 * that started it died before it could.
 *
 * @param options.mark - joins the transaction; false: another replica was faster
 * @returns whether it was written
 */
export async function recordEnd(
  run: StoredRun,
  options: { audit: AuditStore; at: Date; mark: Alongside },
): Promise<boolean> {
  const { audit, at, mark } = options;
  const about = {
    entityRef: run.entityRef,
    templateKey: run.templateKey,
    runId: run.id,
    cellId: run.cellId,
    at,
  };
  const halt = viewHalt(run, { awaited: false });
  const starter = run.userRef ?? 'somebody outside the portal';
  const ended = await audit.append(
    {
      ...about,
      event: 'run-end',
      outcome: run.state === 'failed' ? 'failed' : 'succeeded',
      actor: PORTAL,
      reason: '',
      message: `${run.experimentId}, started by ${starter}, is ${run.state}. ${
        halt?.text ?? run.judgement?.text ?? ''
      }`.trim(),
    },
    mark,
  );
  if (!ended) return false;
  if (run.userRef && !(await audit.has('run-start', run.id))) {
    await audit.append({
      ...about,
      event: 'run-start',
      outcome: 'succeeded',
      actor: run.userRef,
      reason: run.userReason ?? '',
      message: `Started ${run.experimentId}. This was written when it had ended, as no clear answer to the start was seen.`,
    });
  }
  return true;
}
