import {
  createBackendModule,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { BackstageUserPrincipal } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { RESOURCE_TYPE_CHAOS_SERVICE } from '@faultline/plugin-chaos-common';
import {
  chaosServiceConditions,
  createChaosServiceConditionalDecision,
} from '@faultline/plugin-chaos-node';

const CLAIMS: Record<string, string[]> = {
  'user:default/owner': ['group:default/team-a'],
  'user:default/user': ['group:default/team-b'],
};

/**
 * Guests may nothing. Others read, preview and stop; owners start everywhere,
 * others outside production. Levers and the audit log are for nobody.
 */
class MatrixPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    if (
      claims.includes('user:default/guest') ||
      !isResourcePermission(permission, RESOURCE_TYPE_CHAOS_SERVICE)
    ) {
      return { result: AuthorizeResult.DENY };
    }
    if (permission.name !== 'chaos.run.start') {
      return { result: AuthorizeResult.ALLOW };
    }
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
}

/** The policy, and who belongs to which team. */
export const matrixPolicy = [
  createBackendModule({
    pluginId: 'permission',
    moduleId: 'matrix-policy',
    register(env) {
      env.registerInit({
        deps: { policy: policyExtensionPoint },
        init: async ({ policy }) => policy.setPolicy(new MatrixPolicy()),
      });
    },
  }),
  createServiceFactory({
    service: coreServices.userInfo,
    deps: {},
    factory: () => ({
      getUserInfo: async credentials => {
        const { userEntityRef } =
          credentials.principal as BackstageUserPrincipal;
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...(CLAIMS[userEntityRef] ?? []),
          ],
        };
      },
    }),
  }),
];
