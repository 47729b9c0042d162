import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  chaosFindingUpdatePermission,
  chaosHypothesisUpdatePermission,
  chaosPermissions,
  chaosResilienceReadPermission,
  chaosRunPreviewPermission,
  chaosRunReadPermission,
  chaosRunStartPermission,
  chaosRunStopPermission,
  chaosWaiverRequestPermission,
  RESOURCE_TYPE_CHAOS_SERVICE,
} from '@faultline/plugin-chaos-common';
import {
  chaosServiceConditions,
  createChaosServiceConditionalDecision,
} from '@faultline/plugin-chaos-node';

const SRE = 'group:default/sre';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what with experiments:
 *
 * - everybody who is signed in reads, sees scorecards and stops;
 * - whoever belongs to a team also previews, and starts outside production;
 * - in production, the owners of the service start;
 * - the owners of a service write its hypotheses, look after its findings and
 *   ask for waivers;
 * - SREs decide on waivers, start everywhere, move safety levers and read the
 *   audit log.
 */
export class ChaosPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    // Everything that is not about experiments, as your policy has it.
    if (!chaosPermissions.some(({ name }) => name === permission.name)) {
      return ALLOW;
    }
    if (!user) return DENY;
    const claims = user.info.ownershipEntityRefs;
    if (claims.includes(SRE)) return ALLOW;
    if (
      isPermission(permission, chaosRunReadPermission) ||
      isPermission(permission, chaosResilienceReadPermission) ||
      isPermission(permission, chaosRunStopPermission)
    ) {
      return ALLOW;
    }
    const inTeam = claims.some(claim => claim.startsWith('group:'));
    if (!inTeam) return DENY;
    if (isPermission(permission, chaosRunPreviewPermission)) return ALLOW;
    if (
      (isPermission(permission, chaosHypothesisUpdatePermission) ||
        isPermission(permission, chaosFindingUpdatePermission) ||
        isPermission(permission, chaosWaiverRequestPermission)) &&
      isResourcePermission(permission, RESOURCE_TYPE_CHAOS_SERVICE)
    ) {
      return createChaosServiceConditionalDecision(permission, {
        anyOf: [chaosServiceConditions.isServiceOwner({ claims })],
      });
    }
    if (
      isPermission(permission, chaosRunStartPermission) &&
      isResourcePermission(permission, RESOURCE_TYPE_CHAOS_SERVICE)
    ) {
      return createChaosServiceConditionalDecision(permission, {
        anyOf: [
          chaosServiceConditions.isServiceOwner({ claims }),
          {
            not: chaosServiceConditions.isInEnvironment({
              environments: ['production'],
            }),
          },
        ],
      });
    }
    return DENY;
  }
}
