import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { StatusCell } from './StatusCell';

/**
 * A column for the catalog's table that shows the status of each service. It
 * asks the backend for every row on the page, and cannot sort.
 *
 * @param options - `title` of the column; by default "Resilience"
 * @public
 */
export function createResilienceColumn<Row extends { entity: Entity }>(
  options: { title?: string } = {},
): TableColumn<Row> {
  return {
    title: options.title ?? 'Resilience',
    sorting: false,
    render: ({ entity }) => (
      <StatusCell entityRef={stringifyEntityRef(entity)} />
    ),
  };
}
