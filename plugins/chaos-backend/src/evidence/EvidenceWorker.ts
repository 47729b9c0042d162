import { LoggerService } from '@backstage/backend-plugin-api';
import { isEnded, Judgement } from '@faultline/plugin-chaos-common';
import { EvidenceStore, StoredEvidence } from '../database/EvidenceStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { FindingKeeper } from '../findings/FindingKeeper';
import { RunRecorder } from '../lifecycle/RunRecorder';
import { Measured } from '../scorecards/facts/RunRecord';
import { measuredBy } from '../scorecards/facts/measuredBy';
import { EvidenceJudge } from './EvidenceJudge';
import { packBody } from './judge/EvidenceBody';
import { finalJudgement, isOpen, withoutSignals } from './judge/finalJudgement';
import { readWindows } from './judge/readWindows';
import { EvidencePlan } from './signals/SignalPlanner';

/** What a dead replica had taken is due again after this long. */
const VISIBILITY_MS = 60_000;
const ADOPT_EVERY_MS = 1_000;
const AT_ONCE = 4;
/** Runs of the past wait for each other, so that AWS is not flooded. */
const PACE_MS = 250;
const LOOK_EVERY_MS = 3_000;
/** For so long after somebody looked, values are read while a run goes on. */
const WATCHED_MS = 60_000;
/** Late values are looked for once more after this long. */
const SECOND_LOOK_MS = 5 * 60_000;
const FIRST_WAIT_MS = 5_000;
/** A run without a service is judged as such after so many looks: 5 min. */
const UNMAPPED_LOOKS = 6;
const LONGEST_WAIT_MS = 10 * 60_000;

const NOTHING_NAMED =
  'no alarm, dashboard or hypothesis names a signal of it. Add a stop condition to the template or write a hypothesis.';

/** Judges runs by their signals once these are in. */
export class EvidenceWorker {
  readonly #options: EvidenceWorkerOptions;
  #adoptAt = 0;

  static create(options: EvidenceWorkerOptions): EvidenceWorker {
    return new EvidenceWorker(options);
  }

  private constructor(options: EvidenceWorkerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { evidence, now } = this.#options;
    const at = now();
    if (at.getTime() >= this.#adoptAt) {
      this.#adoptAt = at.getTime() + ADOPT_EVERY_MS;
      await evidence.adopt(at, { limit: 200, paceMs: PACE_MS });
    }
    const due = await evidence.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      AT_ONCE,
    );
    await Promise.all(due.map(each => this.#tryLook(each)));
  }

  async #tryLook(stored: StoredEvidence): Promise<void> {
    const { evidence, logger, now } = this.#options;
    try {
      await this.#look(stored);
    } catch (error) {
      logger.warn(`Run ${stored.runId} cannot be judged now: ${error}`);
      const wait = Math.min(
        FIRST_WAIT_MS * 2 ** stored.attempts,
        LONGEST_WAIT_MS,
      );
      await evidence.save(stored.runId, {
        attempts: stored.attempts + 1,
        dueAt: new Date(now().getTime() + wait * (0.5 + Math.random())),
      });
    }
  }

  async #look(stored: StoredEvidence): Promise<void> {
    const { evidence, judge, now, runs } = this.#options;
    const run = await runs.get(stored.runId);
    const at = now();
    if (!run) return this.#leave(stored.runId);
    if (!isEnded(run.state)) return this.#lookLive(stored, run, at);
    if (!isOpen(run.judgement)) {
      await this.#leave(stored.runId);
      return this.#options.findings.refresh(run);
    }
    if (stored.attempts < UNMAPPED_LOOKS && !(await judge.serviceOf(run))) {
      return this.#waitForService(stored, at);
    }
    const plan = await judge.plan(run);
    if (!plan) return this.#leave(stored.runId);
    const { judgeAt, faultStart } = readWindows(run, { ...plan, now: at });
    if (at.getTime() < judgeAt * 1000) {
      await this.#readSoFar(stored, run, plan, at);
      return evidence.save(run.id, {
        state: 'settling',
        judgeAt: new Date(judgeAt * 1000),
        faultAt: faultStart === null ? null : new Date(faultStart * 1000),
        dueAt: new Date(judgeAt * 1000),
        attempts: 0,
      });
    }
    return this.#judge(stored, run, plan, at);
  }

  /**
   * The catalog may not be read yet, and without its service a run would be
   * judged by its stop alarms alone.
   */
  async #waitForService(stored: StoredEvidence, at: Date): Promise<void> {
    const wait = FIRST_WAIT_MS * 2 ** stored.attempts;
    await this.#options.evidence.save(stored.runId, {
      attempts: stored.attempts + 1,
      dueAt: new Date(at.getTime() + wait),
    });
  }

  async #lookLive(
    stored: StoredEvidence,
    run: StoredRun,
    at: Date,
  ): Promise<void> {
    const watched =
      stored.watchedAt &&
      at.getTime() - stored.watchedAt.getTime() < WATCHED_MS;
    if (watched && run.startedAt) {
      const plan = await this.#options.judge.plan(run);
      if (plan) await this.#readSoFar(stored, run, plan, at);
    }
    await this.#options.evidence.save(run.id, {
      dueAt: new Date(at.getTime() + LOOK_EVERY_MS),
      attempts: 0,
    });
  }

  /** What can be seen while the verdict is not due, for whoever looks. */
  async #readSoFar(
    stored: StoredEvidence,
    run: StoredRun,
    plan: EvidencePlan,
    at: Date,
  ): Promise<void> {
    const asked =
      stored.watchedAt &&
      (!stored.collectedAt || stored.watchedAt > stored.collectedAt);
    if (!asked || plan.signals.length === 0) return;
    const { body } = await this.#options.judge.judge(run, plan, at);
    await this.#options.evidence.save(run.id, {
      body: packBody(body),
      collectedAt: at,
    });
    await this.#options.recorder.announce(run);
  }

  async #judge(
    stored: StoredEvidence,
    run: StoredRun,
    plan: EvidencePlan,
    at: Date,
  ): Promise<void> {
    const { evidence, judge } = this.#options;
    const judged = await judge.judge(run, plan, at);
    const { windows, verdict, hash } = judged;
    const secondLook = stored.revision > 0;
    if (secondLook && hash === stored.inputHash) {
      return evidence.save(run.id, { dueAt: null, attempts: 0 });
    }
    const isSteady = ({ role }: { role: string }) => role === 'steadyState';
    const heard = judged.body.signals.some(
      signal => isSteady(signal) && signal.series !== null,
    );
    const why = plan.signals.some(isSteady)
      ? judged.body.problems.join(' ')
      : NOTHING_NAMED;
    const judgement = heard
      ? finalJudgement(run, verdict)
      : withoutSignals(run, why);
    await this.#publish(run, judgement, measuredBy(judged.body.verdict));
    const late = at.getTime() - windows.judgeAt * 1000;
    const again = !secondLook && late < SECOND_LOOK_MS;
    return evidence.save(run.id, {
      state: 'judged',
      faultAt:
        windows.faultStart === null
          ? null
          : new Date(windows.faultStart * 1000),
      judgeAt: new Date(windows.judgeAt * 1000),
      collectedAt: at,
      attempts: 0,
      revision: stored.revision + 1,
      inputHash: hash,
      verdict: judgement.verdict,
      body: packBody(judged.body),
      document: judged.packed,
      dueAt: again ? new Date(at.getTime() + SECOND_LOOK_MS) : null,
    });
  }

  /** Everything here may happen twice and says the same. */
  async #publish(
    run: StoredRun,
    judgement: Judgement,
    measured: Measured | undefined,
  ): Promise<void> {
    const { findings, recorder, runs } = this.#options;
    const judged = await runs.judge(run.id, judgement, measured);
    if (!judged) return;
    await findings.refresh(judged);
    await recorder.announce(judged);
  }

  async #leave(runId: string): Promise<void> {
    await this.#options.evidence.save(runId, {
      state: 'none',
      dueAt: null,
      attempts: 0,
    });
  }
}

interface EvidenceWorkerOptions {
  evidence: EvidenceStore;
  findings: FindingKeeper;
  judge: EvidenceJudge;
  logger: LoggerService;
  now: () => Date;
  recorder: RunRecorder;
  runs: RunStore;
}
