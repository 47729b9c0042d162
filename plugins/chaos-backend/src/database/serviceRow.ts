import { ServiceStatus, StripEntry } from '@faultline/plugin-chaos-common';
import { CatalogService, ServiceProfile, StoredService } from './ServiceStore';

/** A row of `services`, with what its scorecard says. */
export interface RawDbServiceRow {
  entity_ref: string;
  title: string;
  kind: string;
  owner: string | null;
  system: string | null;
  selector: string | null;
  from_default: number;
  problem: string | null;
  resource_arns: string | null;
  profile: string | null;
  mapping: StoredService['mapping'];
  template_count: number;
  run_count: number;
  running: number;
  last_runs: string;
  status: ServiceStatus;
  status_text: string;
}

/** What is written of a service before its first roll-up. */
export const NO_ROLLUP = {
  mapping: 'unannotated',
  template_count: 0,
  run_count: 0,
  running: 0,
  last_runs: '[]',
};

/** The profile of a service; one stored before there were any has but its owner. */
export function toProfile(
  row: Pick<RawDbServiceRow, 'profile' | 'owner'>,
): ServiceProfile {
  return row.profile === null
    ? {
        owners: row.owner === null ? [] : [row.owner],
        lifecycle: null,
        tier: null,
        dependsOn: [],
        notApplicable: [],
        recoveryObjectiveSeconds: null,
        deployedAt: null,
      }
    : JSON.parse(row.profile);
}

export function toService(row: RawDbServiceRow): StoredService {
  const lastRuns: StripEntry[] = JSON.parse(row.last_runs);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    kind: row.kind,
    owner: row.owner,
    system: row.system,
    selector: row.selector === null ? null : JSON.parse(row.selector),
    fromDefault: row.from_default === 1,
    problem: row.problem === null ? null : JSON.parse(row.problem),
    resourceArns: JSON.parse(row.resource_arns ?? '[]'),
    profile: toProfile(row),
    mapping: row.mapping,
    status: row.status,
    statusText: row.status_text,
    templateCount: row.template_count,
    runCount: row.run_count,
    running: row.running,
    lastRuns,
  };
}

/** The columns that come from the catalog. */
export function toCatalogColumns(service: CatalogService) {
  return {
    entity_ref: service.entityRef,
    title: service.title,
    search: `${service.entityRef} ${service.title}`.toLocaleLowerCase('en-US'),
    kind: service.kind,
    owner: service.owner,
    system: service.system,
    selector: service.selector && JSON.stringify(service.selector),
    from_default: service.fromDefault ? 1 : 0,
    problem: service.problem && JSON.stringify(service.problem),
    resource_arns: JSON.stringify(service.resourceArns),
    profile: JSON.stringify(service.profile),
  };
}

export type CatalogColumns = ReturnType<typeof toCatalogColumns>;

/** Whether the catalog says something else of a service than the store. */
export function differs(
  stored: CatalogColumns,
  wanted: CatalogColumns,
): boolean {
  const keys = Object.keys(wanted) as (keyof CatalogColumns)[];
  return keys.some(key => stored[key] !== wanted[key]);
}
