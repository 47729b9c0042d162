import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  coreServices,
  createBackendModule,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
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
 * Guests may nothing, the reader only read, the blind all but read. Others read,
 * preview and stop; owners start everywhere, others outside production. Levers
 * and the audit log are for nobody.
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
    const reads = permission.name === 'chaos.run.read';
    if (claims.includes(reads ? 'user:default/blind' : 'user:default/reader')) {
      return { result: AuthorizeResult.DENY };
    }
    if (claims.includes('user:default/blind')) {
      return { result: AuthorizeResult.ALLOW };
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

/**
 * The permission backend asks for rules to be applied in the name of a person,
 * which a token of the test backend cannot say: here it asks as a service.
 */
const askAsService = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }): AuthService => {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({
      pluginId,
      disableDefaultAuthPolicy: false,
    });
    if (pluginId !== 'permission') return auth;
    return {
      authenticate: (token, options) => auth.authenticate(token, options),
      isPrincipal: (credentials, type) => auth.isPrincipal(credentials, type),
      getNoneCredentials: () => auth.getNoneCredentials(),
      getOwnServiceCredentials: () => auth.getOwnServiceCredentials(),
      getLimitedUserToken: credentials => auth.getLimitedUserToken(credentials),
      listPublicServiceKeys: () => auth.listPublicServiceKeys(),
      getPluginRequestToken: async () => ({
        token: mockCredentials.service.token(),
      }),
    };
  },
});

/** Tells the permission backend that a plugin asks in the name of a person. */
const askedByPlugin = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }): HttpAuthService => {
    const pluginId = plugin.getId();
    const httpAuth = mockServices.httpAuth({ pluginId });
    if (pluginId !== 'permission') return httpAuth;
    return {
      credentials: async (req, options) => {
        const credentials: BackstageCredentials<any> =
          await httpAuth.credentials(req, options);
        const actor = { type: 'service', subject: 'plugin:chaos' };
        return {
          ...credentials,
          principal: { ...credentials.principal, actor },
        };
      },
      issueUserCookie: (res, options) => httpAuth.issueUserCookie(res, options),
    };
  },
});

/** The policy, and who belongs to which team. */
export const matrixPolicy = [
  askAsService,
  askedByPlugin,
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
