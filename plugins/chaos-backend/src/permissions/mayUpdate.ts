import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { MayUpdate } from '@faultline/plugin-chaos-common';
import { ChaosConfig } from '../config';
import { readOnlyReason } from './readOnlyReason';
import { ServiceAccess } from './ServiceAccess';

/** Whether somebody may change what belongs to a service, and why not. */
export async function mayUpdate(
  { access, config }: { access: ServiceAccess; config: ChaosConfig },
  permission: Parameters<ServiceAccess['require']>[0],
  of: { entityRef: string; credentials: BackstageCredentials },
): Promise<MayUpdate> {
  const readOnly = readOnlyReason(config);
  if (readOnly) return { update: false, reason: readOnly };
  const [update] = await access.may([permission], of.entityRef, of.credentials);
  return update
    ? { update, reason: null }
    : {
        update: false,
        reason: `This needs the permission ${permission.name}. Ask the owner of the service, or whoever runs the portal.`,
      };
}
