import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogGroup } from '../database/GroupStore';

/** A group, system or domain, with the group or domain above it. */
export function readCatalogGroup(entity: Entity): CatalogGroup {
  const { metadata, spec } = entity;
  const above = entity.relations?.find(
    ({ type, targetRef }) =>
      type === RELATION_CHILD_OF ||
      (type === RELATION_PART_OF && targetRef.startsWith('domain:')),
  );
  const { displayName } = (spec?.profile ?? {}) as { displayName?: unknown };
  const named = typeof displayName === 'string' ? displayName : undefined;
  return {
    ref: stringifyEntityRef(entity),
    title: metadata.title ?? named ?? metadata.name,
    parentRef: above?.targetRef.toLocaleLowerCase('en-US') ?? null,
  };
}
