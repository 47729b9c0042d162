import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { chaosRunStopPermission } from '@faultline/plugin-chaos-common';
import { PermissionsUnavailableError } from './PermissionsUnavailableError';
import { inCell, ServiceAccess } from './ServiceAccess';

/**
 * Who may stop: every signed-in user, or, when the configuration says so, those
 * with the permission on one of the services. A fault that nobody can stop is
 * worse than one that a stranger stops: while permissions cannot be checked,
 * everybody may.
 */
export class StopAccess {
  readonly #access: ServiceAccess;
  readonly #anyone: boolean;

  static create(options: {
    access: ServiceAccess;
    config: { stop: { anyone: boolean } };
  }): StopAccess {
    return new StopAccess(options.access, options.config.stop.anyone);
  }

  private constructor(access: ServiceAccess, anyone: boolean) {
    this.#access = access;
    this.#anyone = anyone;
  }

  /** True when no service needs to be looked up to tell. */
  get anyone(): boolean {
    return this.#anyone;
  }

  /** Whether something that runs for these services may be stopped. */
  async may(
    entityRefs: string[],
    cellId: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    if (this.#anyone) return true;
    try {
      const refs = entityRefs.map(ref => (cellId ? inCell(ref, cellId) : ref));
      const allowed = await this.#access.filter(
        chaosRunStopPermission,
        refs,
        credentials,
      );
      return allowed.length > 0;
    } catch (error) {
      if (error instanceof PermissionsUnavailableError) return true;
      throw error;
    }
  }
}
