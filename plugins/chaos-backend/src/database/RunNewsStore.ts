import { Knex } from 'knex';
import { StoredRun } from './RunStore';

/** What people were told of a run so far. */
export type Told = 'nothing' | 'start' | 'stop' | 'end';

/** Remembers what of each run was told, so that it is told once. */
export interface RunNewsStore {
  /**
   * Runs of which there may be something to tell, oldest first; without those of
   * which it has been asked since `heldSince` which alarm stopped them.
   */
  untold(
    limit: number,
    heldSince: Date,
  ): Promise<{ run: StoredRun; told: Told }[]>;
  /** False when another replica was faster. */
  claim(
    runId: string,
    from: Told,
    to: Told,
    tx?: Knex.Transaction,
  ): Promise<boolean>;
}
