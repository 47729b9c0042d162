import { NotAllowedError } from '@backstage/errors';
import { ChaosConfig } from '../config';

/** Why nothing can be started in this portal, or null. */
export function readOnlyReason(config: ChaosConfig): string | null {
  return config.permissionsEnabled || config.allowWithoutPermissions
    ? null
    : 'Permissions are switched off in this portal, so anyone could start a fault. An administrator can switch them on.';
}

/** @throws NotAllowedError while nothing may be changed in this portal */
export function requireWritable(config: ChaosConfig): void {
  const reason = readOnlyReason(config);
  if (reason) throw new NotAllowedError(reason);
}

/** Why nothing can be started in this cell, or null. */
export function cellReadOnlyReason(
  config: ChaosConfig,
  cell: { production: boolean; accountName: string },
): string | null {
  return (
    readOnlyReason(config) ??
    (!config.permissionsEnabled && cell.production
      ? `Permissions are switched off in this portal, so nothing starts in the production account ${cell.accountName}.`
      : null)
  );
}
