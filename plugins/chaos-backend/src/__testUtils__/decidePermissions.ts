import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** A permission service that allows what the function accepts, by name. */
export function decidePermissions(allows: (name: string) => boolean) {
  const permissions = mockServices.permissions.mock();
  const allow: AuthorizeResult.ALLOW = AuthorizeResult.ALLOW;
  const deny: AuthorizeResult.DENY = AuthorizeResult.DENY;
  const decide = async (questions: { permission: { name: string } }[]) =>
    questions.map(({ permission }) => ({
      result: allows(permission.name) ? allow : deny,
    }));
  permissions.authorize.mockImplementation(decide);
  permissions.authorizeConditional.mockImplementation(decide);
  return permissions.factory;
}
