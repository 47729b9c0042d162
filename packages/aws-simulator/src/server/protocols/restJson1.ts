import type { Protocol } from './Protocol';
import { isRpcV2, jsonObject, mediaType } from './json';
import { boundMembers, restResult, selectByPath } from './rest';

const headers = { 'content-type': 'application/json' };

/** REST with JSON bodies. */
export const restJson1: Protocol = {
  name: 'restJson1',
  accepts(request) {
    const type = mediaType(request);
    const isJson = type === '' || type === 'application/json';
    return !isRpcV2(request) && (request.body.length === 0 || isJson);
  },
  select: selectByPath,
  input(request, selection) {
    const isRaw = selection.operation.http?.payload !== undefined;
    return {
      ...(isRaw ? {} : jsonObject(request)),
      ...boundMembers(request, selection),
    };
  },
  result(output, _selection, requestId) {
    return restResult(output, {
      headers: { ...headers, 'x-amzn-requestid': requestId },
      write: document => JSON.stringify(document),
    });
  },
  failure(error, requestId) {
    return {
      status: error.status,
      headers: {
        ...headers,
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': error.code,
      },
      body: JSON.stringify({ message: error.message }),
    };
  },
};

/** REST with JSON bodies, and bodies of any media type on some paths. */
export function restJson1WithRaw(paths: RegExp): Protocol {
  return {
    ...restJson1,
    accepts: request =>
      restJson1.accepts(request) ||
      (!isRpcV2(request) && paths.test(request.path)),
  };
}
