import { Cell } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../database/RunStore';

/** Asks AWS one thing about runs and stores the answer. */
export interface Inquirer {
  /**
   * @returns false when there was no answer, or no whole one, and it is to be
   * asked again
   * @throws NotFoundError when AWS does not know the run any more; anything else
   * is asked again
   */
  ask(run: StoredRun, cell: Cell): Promise<boolean>;
}
