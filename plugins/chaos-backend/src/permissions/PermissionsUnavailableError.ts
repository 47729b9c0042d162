import { CustomErrorBase } from '@backstage/errors';

/** The permission backend gave no decision. Becomes 503. */
export class PermissionsUnavailableError extends CustomErrorBase {
  override name = 'ServiceUnavailableError' as const;

  constructor(cause: unknown) {
    super(
      'The portal cannot check permissions at the moment, so it shows and starts nothing. Running experiments can be stopped all the same. Try again in a minute.',
      cause,
    );
  }
}
