import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { PermissionsUnavailableError } from './PermissionsUnavailableError';

/** Asks about permissions that reach beyond one service, and fails closed. */
export class GeneralAccess {
  readonly #permissions: PermissionsService;

  static create(options: { permissions: PermissionsService }): GeneralAccess {
    return new GeneralAccess(options.permissions);
  }

  private constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  async may(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    try {
      const [decision] = await this.#permissions.authorize([{ permission }], {
        credentials,
      });
      return decision?.result === AuthorizeResult.ALLOW;
    } catch (error) {
      throw new PermissionsUnavailableError(error);
    }
  }

  /** @throws NotAllowedError that names the permission */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.may(permission, credentials))) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
  }
}
