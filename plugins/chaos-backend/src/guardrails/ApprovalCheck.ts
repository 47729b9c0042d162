import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import {
  compareRuns,
  isEnded,
  RunDifference,
} from '@faultline/plugin-chaos-common';
import { ApprovalStore } from '../database/ApprovalStore';
import { StoredRun } from '../database/RunStore';
import { RunStopper } from '../lifecycle/RunStopper';
import { fingerprintOf } from './fingerprintOf';

/** How the portal names itself where it acts on its own. */
const PORTAL = 'faultline';

/**
 * Compares what AWS runs with what was approved, because a template can change
 * between the last look and the start, and stops what differs.
 */
export class ApprovalCheck {
  readonly #options: ApprovalCheckOptions;

  static create(options: ApprovalCheckOptions): ApprovalCheck {
    return new ApprovalCheck(options);
  }

  private constructor(options: ApprovalCheckOptions) {
    this.#options = options;
  }

  /**
   * Each run is compared once; until a deviating one could be stopped, it is
   * tried again at each call.
   *
   * @returns how the run differed, in sentences; null when it did not
   */
  async verify(run: StoredRun): Promise<string | null> {
    const { approvals, now } = this.#options;
    if (!run.intentId) return null;
    const approval = await approvals.toVerify(run.intentId);
    if (!approval) return null;
    if (fingerprintOf(run) === approval.templateHash) {
      await approvals.verified(run.intentId, null, now());
      return null;
    }
    const deviation = `AWS ran something else than what was approved, so it was stopped: ${compareRuns(
      approval.template,
      run,
    )
      .map(inWords)
      .join('; ')}.`;
    await this.#stop(run, deviation);
    await approvals.verified(run.intentId, deviation, now());
    return deviation;
  }

  async #stop(run: StoredRun, deviation: string): Promise<void> {
    const { auditor, logger, stopper } = this.#options;
    logger.error(`Run ${run.id}: ${deviation}`);
    const record = await auditor.createEvent({
      eventId: 'run-stop',
      severityLevel: 'critical',
      meta: { runId: run.id, actor: PORTAL, reason: deviation },
    });
    try {
      if (!isEnded(run.state)) await stopper.stop(run, { userRef: PORTAL });
      await record.success();
    } catch (error) {
      await record.fail({ error: error as Error });
      throw error;
    }
  }
}

function inWords({ part, name, field, before, now }: RunDifference): string {
  const what = [part, name, field].filter(Boolean).join(' ');
  return `${what} is ${now ?? 'gone'} instead of ${before ?? 'absent'}`;
}

interface ApprovalCheckOptions {
  approvals: ApprovalStore;
  auditor: AuditorService;
  logger: LoggerService;
  stopper: RunStopper;
  now: () => Date;
}
