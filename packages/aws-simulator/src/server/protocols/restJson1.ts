import { unknownOperation } from '../commonErrors';
import type { Protocol } from './Protocol';
import { isRpcV2, jsonObject, mediaType } from './json';
import { matchPath } from './matchPath';

const headers = { 'content-type': 'application/json' };

/** REST with JSON bodies: FIS and Lambda. */
export const restJson1: Protocol = {
  name: 'restJson1',

  accepts(request) {
    const type = mediaType(request);
    const isJson = type === '' || type === 'application/json';
    return !isRpcV2(request) && (request.body.length === 0 || isJson);
  },

  select(request, service) {
    for (const candidate of service.operations) {
      if (candidate.http?.method === request.method) {
        const labels = matchPath(candidate.http.path, request.path);
        if (labels) {
          return { operation: candidate, labels };
        }
      }
    }
    throw unknownOperation(
      `${service.name} has no operation ${request.method} ${request.path} here.`,
      404,
    );
  },

  input(request, { operation, labels }) {
    const { query = [], queryLists = [] } = operation.http ?? {};
    const single = query.flatMap(name => {
      const value = request.query.get(name);
      return value === null ? [] : [[name, value]];
    });
    const lists = queryLists.map(name => [name, request.query.getAll(name)]);
    return {
      ...jsonObject(request),
      ...Object.fromEntries([...single, ...lists]),
      ...labels,
    };
  },

  result(output, _selection, requestId) {
    return {
      status: 200,
      headers: { ...headers, 'x-amzn-requestid': requestId },
      body: JSON.stringify(output),
    };
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
