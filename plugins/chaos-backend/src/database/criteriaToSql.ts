import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';

/**
 * Adds a permission's conditions to a query over services. An absent owner or
 * system compares as the empty text, so that `not` has no third outcome.
 */
export function criteriaToSql(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ChaosServiceFilter>,
): void {
  if ('not' in criteria) {
    query.whereNot(inner => criteriaToSql(inner, criteria.not));
  } else if ('anyOf' in criteria) {
    query.where(inner => {
      for (const part of criteria.anyOf) {
        inner.orWhere(each => criteriaToSql(each, part));
      }
    });
  } else if ('allOf' in criteria) {
    query.where(inner => {
      for (const part of criteria.allOf) {
        inner.andWhere(each => criteriaToSql(each, part));
      }
    });
  } else {
    const { property, values } = criteria;
    if (values.length === 0) query.whereRaw('1 = 0');
    else {
      query.whereRaw(
        `coalesce(${property === 'owner' ? 'owner' : 'system'}, '') in (${values
          .map(() => '?')
          .join(', ')})`,
        values,
      );
    }
  }
}
