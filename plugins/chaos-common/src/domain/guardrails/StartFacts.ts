import { Known } from './Known';

/** A stop alarm and its state. @public */
export interface AlarmFact {
  arn: string;
  name: string;
  /** `missing`: AWS knows no such alarm. */
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'missing';
}

/** One signal of the steady state, as it is now. @public */
export interface SteadySignal {
  name: string;
  health: 'healthy' | 'unhealthy' | 'no-data';
  /** The value beside its limit: `60 % (limit 1 %)`. */
  text: string;
}

/** A run in progress, or a start whose outcome is open. @public */
export interface ActiveRun {
  /** Id of the run, or of the intent that has none. */
  id: string;
  /** What it does, in words. */
  title: string;
  cellId: string;
  /** Services that it is shown for or that it hits. */
  entityRefs: string[];
  /** ARNs of what it hits. Null: not resolved so far. */
  resourceArns: string[] | null;
}

/** What a preview found for one target of the template. @public */
export interface TargetFact {
  targetName: string;
  resourceType: string;
  /** ARNs, or another unique name for what has none, such as pods. */
  resources: string[];
  /** How many resources match before the selection. Null: not known. */
  matching: number | null;
}

/** The latest preview that counts for this start. @public */
export interface PreviewFact {
  /** Fingerprint of the template as it was previewed. */
  templateFingerprint: string;
  /** Epoch milliseconds. */
  at: number;
  targets: TargetFact[];
  /** Other services that own what would be hit, with their owners. */
  otherServices: { entityRef: string; ownerRef: string | null }[];
}

/**
 * Everything that the guardrails judge. Read a moment before the start; the
 * rules ask nobody and know no clock.
 * @public
 */
export interface StartFacts {
  /** Epoch milliseconds. */
  now: number;
  cell: { id: string; accountName: string; region: string };
  environment: string;
  /** The service for which the run is started. */
  entityRef: string;
  template: {
    /** As AWS has it now; see `templateFingerprint`. */
    fingerprint: string;
    actions: { name: string; actionId: string }[];
    stopAlarmArns: string[];
    /** How long a run takes at most, from the plan of its actions. */
    durationSeconds: number;
  };
  safetyLever: Known<{
    status: 'disengaged' | 'engaging' | 'engaged';
    reason: string;
  }>;
  stopAlarms: Known<AlarmFact[]>;
  steadyState: Known<SteadySignal[]>;
  /** Everywhere, without the start that is being judged. */
  activeRuns: Known<ActiveRun[]>;
  /** Entity refs of what the service depends on, by the catalog. */
  dependencies: Known<string[]>;
  /** Value null: there is none. */
  preview: Known<PreviewFact | null>;
  /** When this person started runs, epoch milliseconds, the last hour at least. */
  startsByUser: Known<number[]>;
}
