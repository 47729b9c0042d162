import { CustomErrorBase } from '@backstage/errors';

/** The same idempotency key came with another request. Becomes 422. */
export class IdempotencyError extends CustomErrorBase {
  override name = 'IdempotencyError' as const;
  readonly statusCode = 422;
}
