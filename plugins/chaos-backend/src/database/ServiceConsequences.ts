import { Knex } from 'knex';

/** What follows from a change of services, in the same transaction. */
export interface ServiceConsequences {
  refresh(
    tx: Knex.Transaction,
    entityRefs: readonly string[],
  ): Promise<unknown>;
  /** The same for the services of some templates. */
  refreshTemplates(
    tx: Knex.Transaction,
    templateKeys: readonly string[],
  ): Promise<unknown>;
}
