import { FAILURE_MODES, FailureMode } from './FailureMode';

/**
 * What the catalog and AWS tell of a service.
 * @public
 */
export interface ServiceShape {
  /** Types of its resources, for instance `aws:ecs:task`. */
  resourceTypes: readonly string[];
  /** Regions in which it has resources. */
  regions: readonly string[];
  /** Names of what it depends on, by the catalog's relations. */
  dependencies: readonly { name: string; resourceTypes: readonly string[] }[];
  /** What its experiments are about by the portal's configuration. */
  documented: readonly FailureMode[];
  /** From the annotation; names nobody knows are ignored here. */
  notApplicable: readonly string[];
}

/**
 * A failure mode that a service should survive.
 * @public
 */
export interface ApplicableMode {
  mode: FailureMode;
  /** Why it applies, as the end of "Applies because". */
  because: string;
  /** Demanded for the service's tier: a gap here caps the grade. */
  critical: boolean;
}

const COMPUTE =
  /^aws:(ec2:(instance|spot-instance|autoscaling-group)|ecs:task|ecs:cluster|eks:(pod|nodegroup|cluster))$/;
const STORE = /^aws:(rds|elasticache|memorydb|dsql|dynamodb):/;
const FAILS_OVER = /^aws:(rds|elasticache|memorydb|dsql):/;
const LIMITED = /^aws:(kinesis|dynamodb|iam:role)/;
const FUNCTION = 'aws:lambda:function';

/**
 * The failure modes that apply to a service: by its resources, its regions and
 * its dependencies, those that a document of its experiments proves, and those
 * that its tier demands. The annotation takes modes
 * away, but none that the tier demands.
 *
 * @param required - the failure modes that the service's tier demands
 * @public
 */
export function applicableModes(
  service: ServiceShape,
  required: readonly FailureMode[] = [],
): ApplicableMode[] {
  return FAILURE_MODES.flatMap<ApplicableMode>(mode => {
    const critical = required.includes(mode);
    const because =
      reasonFor(mode, service) ??
      (service.documented.includes(mode)
        ? 'an experiment of it tests it'
        : null);
    if (critical) {
      return [{ mode, critical, because: because ?? 'its tier demands it' }];
    }
    return because && !service.notApplicable.includes(mode)
      ? [{ mode, critical, because }]
      : [];
  });
}

function reasonFor(mode: FailureMode, service: ServiceShape): string | null {
  const { resourceTypes, regions, dependencies } = service;
  const has = (pattern: RegExp) =>
    resourceTypes.find(type => pattern.test(type));
  const compute = has(COMPUTE);
  const [first] = dependencies;
  const leansOn = (pattern: RegExp) => {
    const found = dependencies.find(dependency =>
      dependency.resourceTypes.some(type => pattern.test(type)),
    );
    return found ? `it depends on ${found.name}` : null;
  };
  const runs = (type: string | undefined) => (type ? `it has ${type}` : null);
  switch (mode) {
    case 'instance-loss':
    case 'resource-pressure':
      return runs(compute);
    case 'az-impairment':
      return runs(compute ?? has(FAILS_OVER));
    case 'region-failover':
      return regions.length > 1
        ? `it runs in ${[...regions].sort().join(' and ')}`
        : null;
    case 'data-store-failover':
      return runs(has(FAILS_OVER)) ?? leansOn(FAILS_OVER);
    case 'dependency-latency':
    case 'dependency-errors':
      return first ? `it depends on ${first.name}` : runs(has(STORE));
    case 'throttling':
      return runs(has(LIMITED)) ?? leansOn(LIMITED);
    case 'function-error':
    case 'function-delay':
      return runs(resourceTypes.find(type => type === FUNCTION));
    default:
      return mode satisfies never;
  }
}
