import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';

/**
 * A short name for an entity ref: without the kind, and without the namespace
 * if that is the default one.
 */
export function entityName(ref: string): string {
  try {
    const entity = parseEntityRef(ref);
    return humanizeEntityRef(entity, { defaultKind: entity.kind });
  } catch {
    return ref;
  }
}
