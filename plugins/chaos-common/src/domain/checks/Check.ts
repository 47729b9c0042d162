/**
 * The questions of the scorecard, in the order in which they are shown.
 * @public
 */
export const CHECK_IDS = [
  'mapped',
  'guarded',
  'exercised',
  'verdicts',
  'recovers',
  'findings',
  'alarms',
  'functions',
] as const;

/** @public */
export type CheckId = (typeof CHECK_IDS)[number];

/**
 * What a question can be answered with. `unknown`: what it needs is not known so
 * far; counts as a no.
 * @public
 */
export const CHECK_OUTCOMES = [
  'yes',
  'no',
  'not-applicable',
  'unknown',
] as const;

/** @public */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** The answer to one question. @public */
export interface CheckResult {
  id: CheckId;
  title: string;
  outcome: CheckOutcome;
  /** The facts, as a sentence. */
  evidence: string;
  /** How to fix it, as a sentence. Empty when there is nothing to fix. */
  fix: string;
}

/** What the checks ask about. Times in epoch milliseconds. @public */
export interface CheckFacts {
  now: number;
  mappedTemplates: number;
  /** Mapped templates without a stop condition. */
  unguardedTemplates: number;
  /** End of the latest conclusive run. Null: there was none. */
  lastConclusiveAt: number | null;
  /**
   * What failed in its latest run, by title: failure modes, and experiments
   * whose failure none of these shows.
   */
  failed: readonly string[];
  /** Of the runs of the last year that deviated: how many recovered in time. */
  recoveries: { inTime: number; all: number };
  /** Open findings with the day by which they should be closed. */
  openFindings: readonly { dueAt: number }[];
  /** Of the runs that deviated: how many were noticed by an alarm in time. */
  alarms: { fired: number; expected: number };
  /**
   * Known Lambda functions, and those of them that a fault went into. Templates
   * that choose functions by tags, of which nobody knows which, are unresolved.
   */
  functions: { ready: number; all: number; unresolved: number };
}
