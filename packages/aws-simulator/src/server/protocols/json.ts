import { malformedRequest } from '../commonErrors';
import type { WireRequest } from '../WireRequest';

/** The body as a JSON object; an empty body counts as an empty object. */
export function jsonObject(request: WireRequest): Record<string, unknown> {
  const text = request.body.toString('utf8').trim();
  if (text === '') {
    return {};
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw malformedRequest('The request body is not valid JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw malformedRequest('The request body must be a JSON object.');
  }
  return { ...parsed };
}

/** The media type of the request in lower case, without parameters. */
export function mediaType(request: WireRequest): string {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

/** RPC v2 requests say so in a header and use paths of their own. */
export function isRpcV2(request: WireRequest): boolean {
  return request.headers['smithy-protocol'] !== undefined;
}
