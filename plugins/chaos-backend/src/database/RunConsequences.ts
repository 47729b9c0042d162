import { Knex } from 'knex';
import { Measured } from '../scorecards/facts/RunRecord';
import { StoredRun } from './RunStore';

/** What follows from a change of a run, in the same transaction. */
export interface RunConsequences {
  /** It ended or was judged. */
  take(
    tx: Knex.Transaction,
    run: StoredRun,
    measured?: Measured,
  ): Promise<void>;
  /** What it hit became known. */
  targetsKnown(tx: Knex.Transaction, runId: string): Promise<void>;
}
