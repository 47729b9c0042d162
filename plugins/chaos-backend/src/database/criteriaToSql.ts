import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Cell } from '@faultline/plugin-chaos-common';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';
import { Knex } from 'knex';

/**
 * Adds a permission's conditions to a query over services. Nothing compares
 * with NULL, so that `not` has no third outcome.
 */
export function criteriaToSql(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ChaosServiceFilter>,
  cells: readonly Cell[],
): void {
  if ('not' in criteria) {
    query.whereNot(inner => criteriaToSql(inner, criteria.not, cells));
  } else if ('anyOf' in criteria) {
    query.where(inner => {
      for (const part of criteria.anyOf) {
        inner.orWhere(each => criteriaToSql(each, part, cells));
      }
    });
  } else if ('allOf' in criteria) {
    query.where(inner => {
      for (const part of criteria.allOf) {
        inner.andWhere(each => criteriaToSql(each, part, cells));
      }
    });
  } else {
    filterToSql(query, criteria, cells);
  }
}

function filterToSql(
  query: Knex.QueryBuilder,
  { property, values }: ChaosServiceFilter,
  cells: readonly Cell[],
): void {
  if (property === 'owner') {
    query.whereIn('services.entity_ref', inner =>
      inner
        .select('entity_ref')
        .from('service_owners')
        .whereIn('owner', values),
    );
    return;
  }
  if (property === 'system') {
    inSystem(query, values);
    return;
  }
  const wanted = new Set(values.map(lower));
  const ids = cells
    .filter(cell =>
      wanted.has(
        lower(property === 'account' ? cell.accountId : cell.environment),
      ),
    )
    .map(cell => cell.id);
  query.whereIn('services.entity_ref', inner =>
    inner
      .select('service_templates.entity_ref')
      .from('service_templates')
      .join('templates', 'templates.key', 'service_templates.template_key')
      .whereIn('templates.cell_id', ids),
  );
}

function inSystem(query: Knex.QueryBuilder, values: string[]): void {
  if (values.length === 0) query.whereRaw('1 = 0');
  else {
    const places = values.map(() => '?').join(', ');
    query.whereRaw(`coalesce(services.system, '') in (${places})`, values);
  }
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
