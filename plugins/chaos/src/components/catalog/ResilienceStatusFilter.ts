import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityFilter } from '@backstage/plugin-catalog-react';

/** No entity is called so: names begin with a letter or a digit. */
const NOBODY = '-';

/**
 * Leaves the entities of the catalog that are services with a status. The
 * catalog does not know the status, so it is asked for them by name.
 */
export class ResilienceStatusFilter implements EntityFilter {
  readonly status: string;
  readonly #refs: ReadonlySet<string>;

  /** @param refs - entity refs of all services with the status */
  constructor(status: string, refs: readonly string[]) {
    this.status = status;
    this.#refs = new Set(refs);
  }

  getCatalogFilters(): Record<string, string[]> {
    const names = [...this.#refs].map(ref => parseEntityRef(ref).name);
    // An empty list would leave everything.
    return { 'metadata.name': names.length > 0 ? names : [NOBODY] };
  }

  /** Other kinds and namespaces may have the same names. */
  filterEntity(entity: Entity): boolean {
    return this.#refs.has(stringifyEntityRef(entity));
  }

  toQueryValue(): string {
    return this.status;
  }
}
