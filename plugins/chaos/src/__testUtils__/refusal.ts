import { ResponseError } from '@backstage/errors';

/** An answer of the backend that refuses, as the client throws it. */
export function refusal(
  statusCode: number,
  message: string,
  name = 'ConflictError',
): Promise<ResponseError> {
  const body = { error: { name, message }, response: { statusCode } };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status: statusCode,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
