import {
  ConflictError,
  CustomErrorBase,
  InputError,
  NotFoundError,
} from '@backstage/errors';
import { Cell } from '@faultline/plugin-chaos-common';

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
    cause?: unknown,
  ) {
    super(message, cause);
  }
}

/** A quota of AWS is used up: the same start may succeed later. */
export class AwsQuotaError extends ConflictError {}

const DENIED = new Set([
  'AccessDeniedException',
  'AccessDenied',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'ExpiredTokenException',
  'ExpiredToken',
  'CredentialsProviderError',
]);
const THROTTLED = /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/;

function facts(error: unknown) {
  const { name, message, $metadata } = (error ?? {}) as {
    name?: string;
    message?: string;
    $metadata?: { httpStatusCode?: number };
  };
  return {
    name: name ?? 'UnknownError',
    message: message ?? 'no message',
    status: $metadata?.httpStatusCode,
  };
}

/**
 * Turns what an AWS client throws into an error that says what to do. Denied
 * access is the portal's role's fault, never the user's. AWS's own text is
 * passed on only where it speaks of the request, not of roles and ARNs.
 */
export function mapAwsError(
  error: unknown,
  context: { action: string; cell: Cell },
): Error {
  if (error instanceof AwsUnavailableError) return error;
  const { name, message, status } = facts(error);
  const { action, cell } = context;
  const place = `${cell.accountName}, ${cell.region}`;

  if (DENIED.has(name) || status === 401 || status === 403) {
    return new AwsUnavailableError(
      `AWS denied ${action} to the portal's role in ${place}. Ask whoever runs the portal to allow it; the documentation has the policy.`,
      'denied',
      false,
    );
  }
  if (THROTTLED.test(name) || status === 429) {
    return new AwsUnavailableError(
      `AWS limits the rate of requests in ${place} at the moment. Try again in a minute.`,
      'throttled',
      false,
    );
  }
  if (status === 404) {
    return new NotFoundError(`AWS does not know it in ${place}: ${message}`);
  }
  if (status === 409) {
    return new ConflictError(`AWS refused ${action} in ${place}: ${message}`);
  }
  if (status === 402) {
    return new AwsQuotaError(
      `A quota of AWS FIS is used up in ${place}: ${message}. Wait until running experiments end, or raise the quota.`,
    );
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new InputError(`AWS refused ${action} in ${place}: ${message}`);
  }
  return new AwsUnavailableError(
    `AWS does not answer in ${place}${
      status ? ` (HTTP ${status})` : ''
    }. Data that was read before stays visible.`,
    'unreachable',
    true,
    error,
  );
}
