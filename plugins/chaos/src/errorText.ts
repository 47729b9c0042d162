import { ResponseError } from '@backstage/errors';
import { Text } from './hooks/useText';

/**
 * What stands before the backend answers so when the backend is away; 404 comes
 * without words of the backend while the plugin is not up so far.
 */
const AWAY = [404, 502, 503, 504];

/**
 * What went wrong and what to do: in the backend's own words where it gave any.
 */
export function errorText(t: Text, error: unknown): string {
  if (error instanceof ResponseError) {
    const { statusCode } = error;
    if (statusCode === 401) return t('errorSignIn');
    if (isForPeople(error)) return error.cause.message;
    const status = String(statusCode);
    return t(AWAY.includes(statusCode) ? 'errorAway' : 'errorServer', {
      status,
    });
  }
  // What fetch throws when no answer came; each browser has other words for it.
  if (error instanceof TypeError) return t('errorNetwork');
  if (isMisread(error)) return t('errorMisread');
  return error instanceof Error ? error.message : String(error);
}

/** An unexpected failure says nothing to people, nor does a page of a proxy. */
function isForPeople({ cause, statusCode }: ResponseError): boolean {
  return statusCode !== 500 && cause.name !== 'Error';
}

/** An answer that is not what the contract says, or no JSON at all. */
function isMisread(error: unknown): boolean {
  return (
    error instanceof SyntaxError ||
    (error instanceof Error && error.name === 'ZodError')
  );
}
