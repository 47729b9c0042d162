import { AwsError } from '../../../server/AwsError';
import { operation } from '../../../server/Service';
import { integer, string, structure } from '../../../server/shapes';
import { letters } from '../../../state/random';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/;

export const assumeRole = operation({
  name: 'AssumeRole',
  input: structure(
    {
      RoleArn: string({ min: 20, max: 2048 }),
      RoleSessionName: string({ min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ }),
    },
    {
      DurationSeconds: integer({ min: 900, max: 43200 }),
      ExternalId: string({ min: 2, max: 1224 }),
    },
  ),
  handle(input, { simulation, caller, now }) {
    const { RoleArn, RoleSessionName, DurationSeconds = 3600 } = input;
    const [, accountId, roleName] = ROLE_ARN.exec(RoleArn) ?? [];
    if (!accountId || !roleName) {
      throw new AwsError('ValidationError', 400, `${RoleArn} is invalid`);
    }
    const role = simulation.world.accounts
      .flatMap(({ roles = [] }) => roles)
      .find(({ arn }) => arn === RoleArn);
    if (role?.externalId && role.externalId !== input.ExternalId) {
      throw new AwsError(
        'AccessDenied',
        403,
        `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      );
    }
    const { ids, seed, sessions } = simulation;
    const accessKeyId = ids.next('ASIA', 16, accountId, roleName).toUpperCase();
    const roleId = ids.named('AROA', 17, accountId, roleName).toUpperCase();
    const session = {
      accountId,
      arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${RoleSessionName}`,
      userId: `${roleId}:${RoleSessionName}`,
    };
    sessions.add(accessKeyId, session);
    // Clients compare the expiration with their own clock.
    const expiresAt = Math.max(now, Date.now()) + DurationSeconds * 1000;
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: letters(32, seed, accessKeyId, 'secret'),
        SessionToken: letters(32, seed, accessKeyId, 'token'),
        Expiration: new Date(expiresAt).toISOString(),
      },
      AssumedRoleUser: { Arn: session.arn, AssumedRoleId: session.userId },
    };
  },
});
