import {
  BackstageCredentials,
  PermissionsService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
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

/**
 * Names the part of a service that lives in one cell, for decisions that depend
 * on the environment or the account.
 */
export function inCell(entityRef: string, cellId: string): string {
  return `${entityRef}@${cellId}`;
}

/** What `inCell` put together; without a cell, the whole service. */
export function readResourceRef(ref: string): {
  entityRef: string;
  cellId?: string;
} {
  const [entityRef = '', cellId] = ref.split('@');
  return { entityRef, cellId };
}

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

  /**
   * The same for one permission, and that the service may be seen at all: who
   * may not see it may not change it either.
   *
   * @throws NotAllowedError that names the permission
   */
  async require(
    permission: ServicePermission,
    resourceRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const needed = [...new Set([permission, chaosRunReadPermission])];
    const allowed = await this.may(needed, resourceRef, credentials);
    const missing = needed.find((_, index) => !allowed[index]);
    if (missing) {
      throw new NotAllowedError(
        `This needs the permission ${missing.name} on ${
          readResourceRef(resourceRef).entityRef
        }`,
      );
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
    return this.filter(chaosRunReadPermission, entityRefs, credentials);
  }

  /** Of these services or parts of them, those on which the permission holds. */
  async filter(
    permission: ServicePermission,
    resourceRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    if (resourceRefs.length === 0) return [];
    const decisions = await answered(
      this.#permissions.authorize(
        resourceRefs.map(resourceRef => ({ permission, resourceRef })),
        { credentials },
      ),
    );
    return resourceRefs.filter(
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
