import { ResponseError } from '@backstage/errors';

/** What went wrong in the server's own words, where it gave any. */
export function errorText(error: unknown): string {
  if (error instanceof ResponseError) return error.cause.message;
  return error instanceof Error ? error.message : String(error);
}
