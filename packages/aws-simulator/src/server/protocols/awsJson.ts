import { unknownOperation } from '../commonErrors';
import type { Protocol } from './Protocol';
import { isRpcV2, jsonObject, mediaType } from './json';

/** AWS's JSON RPC in its versions 1.0 and 1.1. */
export function awsJson(options: {
  version: '1.0' | '1.1';
  /** What stands before the dot in `x-amz-target`. */
  target: string;
  /** Namespace of error types, where the service writes one. */
  namespace?: string;
  /** The service moved here from the query protocol. */
  queryCompatible?: boolean;
}): Protocol {
  const { version, target, namespace, queryCompatible } = options;
  const contentType = `application/x-amz-json-${version}`;
  return {
    name: `awsJson${version.replace('.', '_')}`,

    accepts(request) {
      return !isRpcV2(request) && mediaType(request) === contentType;
    },

    select(request, service) {
      const [, name] = (request.headers['x-amz-target'] ?? '').split('.');
      const found = service.operations.find(each => each.name === name);
      if (!found) {
        throw unknownOperation(
          `${target} has no operation ${name ?? '(none named)'} here.`,
          400,
        );
      }
      return { operation: found, labels: {} };
    },

    input: request => jsonObject(request),

    result(output, _selection, requestId) {
      return {
        status: 200,
        headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
        body: JSON.stringify(output),
      };
    },

    failure(error, requestId) {
      const fault = error.status >= 500 ? 'Receiver' : 'Sender';
      const type = namespace ? `${namespace}#${error.code}` : error.code;
      return {
        status: error.status,
        headers: {
          'content-type': contentType,
          'x-amzn-requestid': requestId,
          ...(queryCompatible && {
            'x-amzn-query-error': `${error.queryCode};${fault}`,
          }),
        },
        body: JSON.stringify({ __type: type, message: error.message }),
      };
    },
  };
}
