import { Cell, RollUpKind } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { criteriaToSql } from './criteriaToSql';
import { ScorecardCriteria } from './ScorecardStore';

/**
 * The scorecards that criteria leave. The table goes by the name of `services`,
 * whose columns permission conditions speak of and which it has, too.
 */
export function selectScorecards(
  db: Knex,
  criteria: ScorecardCriteria,
  cells: readonly Cell[],
): Knex.QueryBuilder {
  const query = db({ services: 'scorecards' });
  const { allowed, q, status, tier, lifecycle, level } = criteria;
  if (allowed) criteriaToSql(query, allowed, cells);
  if (q) {
    const part = q.toLocaleLowerCase('en-US');
    query.whereRaw(`search like ? escape '!'`, [
      `%${part.replace(/[!%_]/g, match => `!${match}`)}%`,
    ]);
  }
  if (status === 'running') {
    query.whereIn(
      'services.entity_ref',
      db({ live: 'services' })
        .select('live.entity_ref')
        .where('live.running', '>', 0),
    );
  } else if (status) query.where({ status });
  if (tier) {
    const tiers = tier.split(',').map(each => each.trim());
    query.whereIn('tier', tiers);
  }
  if (lifecycle) query.where({ lifecycle });
  if (level) query.where({ level });
  if (criteria.system) query.where({ system: criteria.system });
  const inGroup = (kind: RollUpKind, key: string) =>
    query.whereIn(
      'services.entity_ref',
      db('scorecard_groups').select('entity_ref').where({ kind, key }),
    );
  if (criteria.group) inGroup('group', criteria.group);
  if (criteria.domain) inGroup('domain', criteria.domain);
  if (criteria.mode) {
    const { mode, modeState } = criteria;
    query.whereIn(
      'services.entity_ref',
      db('scorecard_modes')
        .select('entity_ref')
        .where({ mode, ...(modeState && { state: modeState }) }),
    );
  }
  if (criteria.environment) {
    const wanted = criteria.environment.toLocaleLowerCase('en-US');
    const ids = cells
      .filter(cell => cell.environment.toLocaleLowerCase('en-US') === wanted)
      .map(cell => cell.id);
    query.whereIn(
      'services.entity_ref',
      db('service_templates')
        .select('service_templates.entity_ref')
        .join('templates', 'templates.key', 'service_templates.template_key')
        .whereIn('templates.cell_id', ids),
    );
  }
  return query;
}
