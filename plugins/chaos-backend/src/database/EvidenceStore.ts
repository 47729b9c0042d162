import { EvidenceState, Verdict } from '@faultline/plugin-chaos-common';

/** What is kept of a run's evidence. */
export interface StoredEvidence {
  runId: string;
  templateKey: string;
  state: EvidenceState;
  faultAt: Date | null;
  judgeAt: Date | null;
  watchedAt: Date | null;
  collectedAt: Date | null;
  /** Failed looks in a row. */
  attempts: number;
  revision: number;
  inputHash: string | null;
  verdict: Verdict | null;
  /** See `EvidenceBody`. */
  body: Buffer | null;
  /** See `packInput`. */
  document: Buffer | null;
}

export interface EvidenceStore {
  /**
   * Begins to look after runs that nobody looks after, newest first. Runs that
   * have ended wait in line, `paceMs` apart.
   */
  adopt(now: Date, options: { limit: number; paceMs: number }): Promise<number>;
  /** Takes what is due and moves its turn on, as `claimDue`. */
  claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredEvidence[]>;
  get(runId: string): Promise<StoredEvidence | undefined>;
  save(
    runId: string,
    change: Partial<Omit<StoredEvidence, 'runId'>> & { dueAt?: Date | null },
  ): Promise<void>;
  /** Somebody looks: a run without a verdict is read at once, if not just now. */
  watch(runId: string, now: Date): Promise<void>;
  /** Judged runs of a template before another, newest first. */
  before(
    templateKey: string,
    faultAt: Date,
    limit: number,
  ): Promise<{ runId: string; faultAt: Date; verdict: Verdict }[]>;
}
