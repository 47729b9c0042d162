import {
  Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_TEMPLATE_IDS,
  ANNOTATION_TEMPLATE_TAGS,
  readSelector,
  TagCondition,
} from '@faultline/plugin-chaos-common';
import { CatalogService } from '../database/ServiceStore';
import { readServiceProfile } from './readServiceProfile';

function annotated(entity: Entity, annotation: string) {
  const text = entity.metadata.annotations?.[annotation];
  return text === undefined ? undefined : { annotation, text };
}

function systemOf(entity: Entity): string | null {
  const relation = entity.relations?.find(
    ({ type, targetRef }) =>
      type === RELATION_PART_OF && targetRef.startsWith('system:'),
  );
  return relation?.targetRef.toLocaleLowerCase('en-US') ?? null;
}

function field(entity: Entity, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      entity,
    );
  return typeof value === 'string' && value ? value : undefined;
}

/** Fills in the configured tags; undefined when the entity lacks a field. */
function defaultConditions(
  entity: Entity,
  defaultTags: Record<string, string>,
): TagCondition[] | undefined {
  const conditions: TagCondition[] = [];
  for (const [key, template] of Object.entries(defaultTags)) {
    let complete = true;
    const value = template.replace(/\$\{\s*([\w.-]+)\s*\}/g, (_, path) => {
      const found = field(entity, path);
      if (found === undefined) complete = false;
      return found ?? '';
    });
    if (!complete) return undefined;
    conditions.push({ key, value });
  }
  return conditions.length > 0 ? conditions : undefined;
}

/**
 * Every ARN that its annotations name, whichever plugin they are for. ARNs of
 * what no experiment hits do no harm.
 */
function resourceArns({ metadata }: Entity): string[] {
  return Object.values(metadata.annotations ?? {})
    .flatMap(text => text.split(','))
    .map(text => text.trim())
    .filter(text => text.startsWith('arn:'))
    .sort();
}

/** A catalog entity as a service: its owner, system and selector. */
export function readCatalogService(
  entity: Entity,
  defaultTags: Record<string, string>,
): CatalogService {
  const read = readSelector({
    tags: annotated(entity, ANNOTATION_TEMPLATE_TAGS),
    ids: annotated(entity, ANNOTATION_TEMPLATE_IDS),
  });
  const defaults = read ? undefined : defaultConditions(entity, defaultTags);
  const { metadata, kind } = entity;
  const profile = readServiceProfile(entity);
  const fallback = defaults ? { tags: defaults, ids: [] } : null;
  const selector = read?.ok ? read.selector : fallback;
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    kind,
    owner: profile.owners[0] ?? null,
    system: systemOf(entity),
    selector,
    fromDefault: Boolean(defaults),
    problem: read && !read.ok ? read.problem : null,
    resourceArns: resourceArns(entity),
    profile,
  };
}
