import { CustomErrorBase } from '@backstage/errors';

/** What kept AWS from answering, as far as a person can act on it. */
export type AwsProblemKind =
  | 'denied'
  | 'throttled'
  | 'unreachable'
  | 'unexpected';

/**
 * AWS did not do what was asked, through no fault of the user. Becomes 503.
 * `outcomeUnknown` is true when the request may have been carried out all the
 * same (time-out, lost connection, 5xx).
 */
export class AwsUnavailableError extends CustomErrorBase {
  override name = 'ServiceUnavailableError' as const;

  constructor(
    message: string,
    readonly kind: AwsProblemKind,
    readonly outcomeUnknown: boolean,
    cause?: Error,
  ) {
    super(message, cause);
  }
}
