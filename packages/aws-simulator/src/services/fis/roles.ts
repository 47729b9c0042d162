import type { WorldRole } from '../../worlds/World';
import type { FisContext } from './FisContext';
import type { ExperimentRecord } from './model/Experiment';

/** A role that FIS assumes for an experiment. */
export interface RoleInUse {
  accountId: string;
  roleArn: string;
  /** What the world says about it; without that it may do everything. */
  declared?: WorldRole;
}

/** The experiment's role and those in its target accounts. */
export function rolesInUse(
  { accountId, template }: ExperimentRecord,
  context: FisContext,
): RoleInUse[] {
  const own = { accountId, roleArn: template.roleArn };
  const others = Object.values(template.targetAccounts);
  return [own, ...others].map(each => ({
    accountId: each.accountId,
    roleArn: each.roleArn,
    declared: context
      .peer(each.accountId)
      .roles.find(({ arn }) => arn === each.roleArn),
  }));
}

/** Whether a role has the permission for an FIS action or an IAM action. */
export function mayDo({ declared }: RoleInUse, permission: string): boolean {
  return !declared?.deniedActionIds?.includes(permission);
}
