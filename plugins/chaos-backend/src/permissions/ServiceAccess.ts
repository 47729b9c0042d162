import {
  BackstageCredentials,
  PermissionsService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  ConditionTransformer,
} from '@backstage/plugin-permission-node';
import { chaosRunReadPermission } from '@faultline/plugin-chaos-common';
import {
  ChaosServiceFilter,
  chaosServiceResourceRef,
} from '@faultline/plugin-chaos-node';
import { PermissionsUnavailableError } from './PermissionsUnavailableError';

type ServicePermission = ResourcePermission<'chaos-service'>;

/** Asks the permission framework about services, and fails closed. */
export class ServiceAccess {
  readonly #permissions: PermissionsService;
  readonly #toCriteria: ConditionTransformer<ChaosServiceFilter>;

  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): ServiceAccess {
    return new ServiceAccess(
      options.permissions,
      createConditionTransformer(
        options.permissionsRegistry.getPermissionRuleset(
          chaosServiceResourceRef,
        ),
      ),
    );
  }

  private constructor(
    permissions: PermissionsService,
    toCriteria: ConditionTransformer<ChaosServiceFilter>,
  ) {
    this.#permissions = permissions;
    this.#toCriteria = toCriteria;
  }

  /** Whether each permission holds on one service, in one request. */
  async may(
    permissions: ServicePermission[],
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const decisions = await answered(
      this.#permissions.authorize(
        permissions.map(permission => ({ permission, resourceRef: entityRef })),
        { credentials },
      ),
    );
    return permissions.map(
      (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
    );
  }

  /** @throws NotAllowedError that names the permission */
  async require(
    permission: ServicePermission,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [allowed] = await this.may([permission], entityRef, credentials);
    if (!allowed) {
      throw new NotAllowedError(
        `This needs the permission ${permission.name} on ${entityRef}`,
      );
    }
  }

  /** Whether a permission that is about no service in particular holds. */
  async mayInGeneral(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await answered(
      this.#permissions.authorize([{ permission }], { credentials }),
    );
    return decision?.result === AuthorizeResult.ALLOW;
  }

  /** @throws NotAllowedError that names the permission */
  async requireInGeneral(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.mayInGeneral(permission, credentials))) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
  }

  /**
   * The services that may be read, as a condition for SQL. Undefined: all.
   *
   * @throws NotAllowedError when none may
   */
  async readable(
    credentials: BackstageCredentials,
  ): Promise<PermissionCriteria<ChaosServiceFilter> | undefined> {
    const [decision] = await answered(
      this.#permissions.authorizeConditional(
        [{ permission: chaosRunReadPermission }],
        { credentials },
      ),
    );
    if (decision?.result === AuthorizeResult.ALLOW) return undefined;
    if (decision?.result === AuthorizeResult.CONDITIONAL) {
      return this.#toCriteria(decision.conditions);
    }
    throw new NotAllowedError(
      `This needs the permission ${chaosRunReadPermission.name}`,
    );
  }

  /** Of these services, those that may be read. */
  async filterReadable(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    if (entityRefs.length === 0) return [];
    const decisions = await answered(
      this.#permissions.authorize(
        entityRefs.map(resourceRef => ({
          permission: chaosRunReadPermission,
          resourceRef,
        })),
        { credentials },
      ),
    );
    return entityRefs.filter(
      (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
    );
  }
}

async function answered<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    throw new PermissionsUnavailableError(error);
  }
}
