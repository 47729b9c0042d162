import {
  NewsMute,
  SelectorProblem,
  ServiceClaim,
  ServiceStatus,
  StripEntry,
  TemplateSelector,
} from '@faultline/plugin-chaos-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';

/** What scorecards need to know of a service, as the catalog describes it. */
export interface ServiceProfile {
  /** Every owner; more than one where teams share it. */
  owners: string[];
  lifecycle: string | null;
  tier: string | null;
  /** Entity refs of what it depends on. */
  dependsOn: string[];
  /** Failure modes that need not be survived, as annotated. */
  notApplicable: string[];
  recoveryObjectiveSeconds: number | null;
  /** Epoch milliseconds. */
  deployedAt: number | null;
  /** What its owners are notified of, as annotated. Absent: everything. */
  notifications?: NewsMute;
}

/** A service as the catalog describes it. */
export interface CatalogService {
  entityRef: string;
  title: string;
  kind: string;
  /** The first of its owners; all of them are in the profile. */
  owner: string | null;
  system: string | null;
  /** Null: unannotated (or malformed, then `problem` is set). */
  selector: TemplateSelector | null;
  fromDefault: boolean;
  problem: SelectorProblem | null;
  /** ARNs in its annotations, by which it claims resources as its own. */
  resourceArns: string[];
  profile: ServiceProfile;
}

/** The roll-up of a service, recomputed when its templates or runs change. */
export interface ServiceRollup {
  mapping: 'mapped' | 'unmatched' | 'malformed' | 'unannotated';
  templateKeys: string[];
  runCount: number;
  running: number;
  lastRuns: StripEntry[];
}

export interface StoredService
  extends CatalogService,
    Omit<ServiceRollup, 'templateKeys'> {
  templateCount: number;
  /** Of its scorecard, which alone says so. */
  status: ServiceStatus;
  /** The facts behind the status, in a sentence. */
  statusText: string;
}

export interface ServiceListQuery {
  q?: string;
  status?: ServiceStatus | 'running';
  owner?: string;
  system?: string;
  /** The last row of the page before. */
  after?: { rank: number; title: string; entityRef: string };
  limit: number;
  /** From the permission decision; undefined: everything. */
  criteria?: PermissionCriteria<ChaosServiceFilter>;
}

export interface ServiceCounts {
  all: number;
  failing: number;
  untested: number;
  stale: number;
  resilient: number;
  running: number;
}

export interface ServiceStore {
  /** Writes all services of the catalog and removes those that are gone. */
  replaceAll(services: CatalogService[]): Promise<{ changedRefs: string[] }>;
  save(service: CatalogService): Promise<void>;
  saveRollup(entityRef: string, rollup: ServiceRollup): Promise<void>;
  get(entityRef: string): Promise<StoredService | undefined>;
  /** Failing first, then untested, stale, resilient; then by title. */
  list(
    query: ServiceListQuery,
  ): Promise<{ items: StoredService[]; total: number }>;
  counts(
    criteria?: PermissionCriteria<ChaosServiceFilter>,
  ): Promise<ServiceCounts>;
  /** Owners and systems that occur, sorted. */
  facets(
    criteria?: PermissionCriteria<ChaosServiceFilter>,
  ): Promise<{ owners: string[]; systems: string[] }>;
  /** Services whose mapping holds one of the templates. */
  servicesOf(templateKeys: string[]): Promise<StoredService[]>;
  /** Entity refs by template key, for many templates at once. */
  servicesByTemplate(templateKeys: string[]): Promise<Map<string, string[]>>;
  templateKeys(entityRef: string): Promise<string[]>;
  /** Entity refs of all services, or of those of a system. */
  refs(of?: { system: string }): Promise<string[]>;
  /** By what every service claims resources as its own. */
  claims(): Promise<ServiceClaim[]>;
}
