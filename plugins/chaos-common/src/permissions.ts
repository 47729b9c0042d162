import {
  BasicPermission,
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * The permission resource: a service, named by its entity ref.
 * @public
 */
export const RESOURCE_TYPE_CHAOS_SERVICE = 'chaos-service';

/**
 * See the templates, runs and status of a service.
 * @public
 */
export const chaosRunReadPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Start an experiment on a service.
 * @public
 */
export const chaosRunStartPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.start',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Stop a running experiment of a service. Meant to be given to every
 * signed-in user.
 * @public
 */
export const chaosRunStopPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.stop',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Find out what an experiment would hit, without a fault.
 * @public
 */
export const chaosRunPreviewPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.preview',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Engage and disengage the safety lever of an account and region.
 * @public
 */
export const chaosSafetyLeverUpdatePermission: BasicPermission =
  createPermission({
    name: 'chaos.safety-lever.update',
    attributes: { action: 'update' },
  });

/**
 * Write what is expected of a service under an experiment.
 * @public
 */
export const chaosHypothesisUpdatePermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.hypothesis.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Give a finding of a service an owner, an issue, a note or a status.
 * @public
 */
export const chaosFindingUpdatePermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.finding.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Read the audit log of all services.
 * @public
 */
export const chaosAuditReadPermission: BasicPermission = createPermission({
  name: 'chaos.audit.read',
  attributes: { action: 'read' },
});

/**
 * Read figures over all services: of teams, systems, domains, the organisation.
 * Services that somebody may not see are part of them, without their names.
 * @public
 */
export const chaosResilienceReadPermission: BasicPermission = createPermission({
  name: 'chaos.resilience.read',
  attributes: { action: 'read' },
});

/**
 * Ask for leave not to prove a failure mode of a service for a while. Meant for
 * its owners.
 * @public
 */
export const chaosWaiverRequestPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Approve, deny and take back waivers of a service. Nobody decides a request of
 * their own, whatever the policy says.
 * @public
 */
export const chaosWaiverDecidePermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.waiver.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * All permissions of the chaos plugin.
 * @public
 */
export const chaosPermissions = [
  chaosRunReadPermission,
  chaosRunStartPermission,
  chaosRunStopPermission,
  chaosRunPreviewPermission,
  chaosHypothesisUpdatePermission,
  chaosFindingUpdatePermission,
  chaosSafetyLeverUpdatePermission,
  chaosAuditReadPermission,
  chaosResilienceReadPermission,
  chaosWaiverRequestPermission,
  chaosWaiverDecidePermission,
];
