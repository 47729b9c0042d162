import { Knex } from 'knex';
import { ServiceListQuery } from './ServiceStore';

/** Leaves the services of which all holds that a list asks for. */
export function filterServices(
  db: Knex,
  rows: Knex.QueryBuilder,
  query: Pick<ServiceListQuery, 'q' | 'status' | 'owner' | 'system'>,
): void {
  const { q, status, owner, system } = query;
  if (q) {
    const part = q.toLocaleLowerCase('en-US');
    rows.whereRaw(`services.search like ? escape '!'`, [
      `%${part.replace(/[!%_]/g, match => `!${match}`)}%`,
    ]);
  }
  if (status === 'running') rows.where('running', '>', 0);
  else if (status) rows.where({ 'card.status': status });
  if (owner) {
    rows.whereIn(
      'services.entity_ref',
      db('service_owners').select('entity_ref').where({ owner }),
    );
  }
  if (system) rows.where({ 'services.system': system });
}
