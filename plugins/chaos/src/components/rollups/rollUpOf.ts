import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { RollUpKind } from '@faultline/plugin-chaos-common';

/** Kinds of entities that own or contain services. */
const KINDS = ['group', 'system', 'domain'] as const;

/** Which figures belong to an entity. */
export interface RollUpRef {
  kind: RollUpKind;
  /** Entity ref. */
  key: string;
}

/** What an entity owns or contains; undefined for other kinds of entities. */
export function rollUpOf(entity: Entity): RollUpRef | undefined {
  const kind = KINDS.find(each => each === entity.kind.toLowerCase());
  return kind && { kind, key: stringifyEntityRef(entity) };
}
