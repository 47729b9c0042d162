import { HaltAlarm, Judgement } from '@faultline/plugin-chaos-common';
import { FisExperiment } from '../aws/FisGateway';
import { Measured } from '../scorecards/facts/RunRecord';

/** A run in the store. `id` is `<account>.<region>.<EXP…>`. */
export interface StoredRun extends FisExperiment {
  id: string;
  cellId: string;
  templateKey: string;
  judgement: Judgement | null;
  /** The alarm that stopped it, or several that may have; null: not known. */
  halt: HaltAlarm[] | null;
  /** From our tags; null for runs that were not started here. */
  intentId: string | null;
  /** The service for which it was started here. */
  entityRef: string | null;
  userRef: string | null;
  userReason: string | null;
  stoppedBy: string | null;
  readAt: Date;
  version: number;
}

export interface RunStore {
  /**
   * Writes what AWS says of an experiment, if it is news: states only move
   * forward (`mayFollow`). Returns the run as it is now and whether it changed.
   */
  record(
    cellId: string,
    experiment: FisExperiment,
    readAt: Date,
    nextDueAt: Date,
  ): Promise<{ run: StoredRun; changed: boolean }>;
  get(id: string): Promise<StoredRun | undefined>;
  /** State and id of every stored run of a cell, to see what is new. */
  states(cellId: string): Promise<Map<string, StoredRun['state']>>;
  /** Writes what the signals of an ended run said, and what they measured. */
  judge(
    id: string,
    judgement: Judgement,
    measured?: Measured,
  ): Promise<StoredRun | undefined>;
  /** Remembers the first person who asked for the stop. */
  markStoppedBy(id: string, userRef: string, at: Date): Promise<void>;
  /** Remembers which alarm stopped it, or which may have. */
  saveHalt(id: string, alarms: HaltAlarm[]): Promise<void>;
  /** Runs of the templates, newest first. */
  list(query: {
    templateKeys: string[];
    after?: { createdAt: Date; id: string };
    limit: number;
  }): Promise<{ items: StoredRun[]; total: number }>;
  /** The newest `perTemplate` runs of each template, previews apart. */
  latest(templateKeys: string[], perTemplate: number): Promise<StoredRun[]>;
  /** Number of runs by template key. */
  counts(templateKeys: string[]): Promise<Map<string, number>>;
  /** All runs in progress, or those in these cells, newest first. */
  allActive(cellIds?: string[]): Promise<StoredRun[]>;
  /**
   * Runs in progress of these templates, previews apart, and those that were started here for
   * the service, whatever became of their template since.
   */
  active(of: {
    templateKeys: string[];
    entityRef?: string;
  }): Promise<StoredRun[]>;
  /**
   * Runs of these templates, previews apart, and those that were started here
   * for the service, that went on at some time within a span; oldest first.
   */
  within(
    span: { from: Date; to: Date },
    of: { templateKeys: string[]; entityRef?: string },
  ): Promise<StoredRun[]>;
  /**
   * Takes runs in progress whose turn has come and moves their turn on, in one
   * statement, so that of several replicas one gets each.
   */
  claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredRun[]>;
}
