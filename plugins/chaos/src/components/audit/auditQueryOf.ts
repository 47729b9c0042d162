import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AUDIT_EVENTS,
  AuditQuery,
  entityRefSchema,
} from '@faultline/plugin-chaos-common';
import { OUTCOMES } from './auditWords';

/** The filters as they stand in the address; days are in UTC. */
export const AUDIT_FILTERS = [
  'event',
  'outcome',
  'actor',
  'service',
  'from',
  'to',
] as const;
export type AuditFilter = (typeof AUDIT_FILTERS)[number];
export type AuditFilters = Partial<Record<AuditFilter, string>>;

/** What the portal did by itself. */
const PORTAL = 'faultline';
const DAY_MS = 86_400_000;

/**
 * The query for what a person chose. Names become full entity refs, and the last
 * day counts to its end. What makes no sense is left out.
 */
export function auditQueryOf(filters: AuditFilters): AuditQuery {
  const { actor, service, from, to } = filters;
  return {
    event: AUDIT_EVENTS.find(each => each === filters.event),
    outcome: OUTCOMES.find(each => each === filters.outcome),
    actor: actor === PORTAL ? PORTAL : fullRef(actor, 'user'),
    entityRef: fullRef(service, 'component'),
    from: dayAfter(from, 0),
    to: dayAfter(to, 1),
  };
}

function fullRef(text: string | undefined, kind: string): string | undefined {
  if (!text) return undefined;
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(text, { defaultKind: kind, defaultNamespace: 'default' }),
    );
    return entityRefSchema.safeParse(ref).success ? ref : undefined;
  } catch {
    return undefined;
  }
}

function dayAfter(day: string | undefined, days: number): string | undefined {
  const start = Date.parse(`${day}T00:00:00.000Z`);
  return Number.isNaN(start)
    ? undefined
    : new Date(start + days * DAY_MS).toISOString();
}
