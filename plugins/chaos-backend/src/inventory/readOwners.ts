import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Every owner of an entity, each once. Relations decide, as everywhere in the
 * portal; the owner that the entity itself names comes first.
 */
export function readOwners(entity: Entity): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  const named = namedOwner(entity);
  const owners = [...new Set(related)].sort();
  return [
    ...owners.filter(ref => ref === named),
    ...owners.filter(ref => ref !== named),
  ];
}

function namedOwner({ spec, metadata }: Entity): string | undefined {
  if (typeof spec?.owner !== 'string') return undefined;
  try {
    const owner = parseEntityRef(spec.owner, {
      defaultKind: 'Group',
      defaultNamespace: metadata.namespace,
    });
    return stringifyEntityRef(owner);
  } catch {
    // The catalog says what is wrong with it.
    return undefined;
  }
}
