import type { Caller, CredentialScope } from '../server/Caller';

const DEFAULT_ACCOUNT = '111122223333';
const DEFAULT_REGION = 'us-east-1';

/** Who an assumed role's credentials stand for. */
export interface Session {
  accountId: string;
  arn: string;
  userId: string;
}

/** Credentials that AssumeRole handed out, and who any credentials mean. */
export class Sessions {
  readonly #byAccessKey = new Map<string, Session>();

  add(accessKeyId: string, session: Session): void {
    this.#byAccessKey.set(accessKeyId, session);
  }

  /** Account by session, else by a 12-digit access key, else the default. */
  caller(scope: CredentialScope | undefined): Caller {
    const region = scope?.region ?? DEFAULT_REGION;
    const accessKeyId = scope?.accessKeyId;
    const session = this.#byAccessKey.get(accessKeyId ?? '');
    if (session) {
      return { ...session, region, accessKeyId };
    }
    const isAccount = /^\d{12}$/.test(accessKeyId ?? '');
    const accountId = isAccount && accessKeyId ? accessKeyId : DEFAULT_ACCOUNT;
    return {
      accountId,
      region,
      accessKeyId,
      arn: `arn:aws:iam::${accountId}:user/simulator`,
      userId: 'AIDASIMULATORUSER0001',
    };
  }
}
