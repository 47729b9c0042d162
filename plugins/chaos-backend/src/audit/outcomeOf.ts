import { AuditRecord } from '@faultline/plugin-chaos-common';

const REFUSALS = [
  'NotAllowedError',
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotFoundError',
  'IdempotencyError',
];

/** How the log tells an error: as a refusal, or as a failure. */
export function outcomeOf(error: unknown): {
  outcome: AuditRecord['outcome'];
  message: string;
} {
  const { name, message } = error as Partial<Error>;
  if (REFUSALS.includes(name ?? '')) {
    return { outcome: 'refused', message: message ?? '' };
  }
  // Texts of unexpected errors may hold what nobody should read here.
  return {
    outcome: 'failed',
    message:
      name === 'ServiceUnavailableError'
        ? message ?? ''
        : 'It failed inside the portal, whose own log says more.',
  };
}
