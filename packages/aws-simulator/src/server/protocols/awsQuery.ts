import { AwsError } from '../AwsError';
import type { WireRequest } from '../WireRequest';
import type { Protocol } from './Protocol';
import { formTree } from './formTree';
import { isRpcV2, mediaType } from './json';
import { xml } from './xml';

const FORM = 'application/x-www-form-urlencoded';

function parameters(request: WireRequest): Map<string, string> {
  const body = new URLSearchParams(request.body.toString('utf8'));
  return new Map([...request.query, ...body]);
}

/** Forms in, XML out: STS, and older clients of CloudWatch. */
export function awsQuery(options: {
  namespace: string;
  /** Names of members whose numbers are epoch seconds. */
  timestamps?: RegExp;
  /** Names of members that are maps. */
  maps?: RegExp;
  /** Names of operations whose answer has no result, not even an empty one. */
  withoutResult?: RegExp;
}): Protocol {
  const { namespace, timestamps, maps, withoutResult } = options;
  const headers = { 'content-type': 'text/xml' };
  return {
    name: 'awsQuery',

    accepts(request) {
      const isForm = request.method === 'GET' || mediaType(request) === FORM;
      return !isRpcV2(request) && isForm;
    },

    select(request, service) {
      const Action = parameters(request).get('Action');
      const found = service.operations.find(each => each.name === Action);
      if (!found) {
        throw new AwsError(
          'InvalidAction',
          400,
          `Could not find operation ${Action ?? '(none named)'} here.`,
        );
      }
      return { operation: found, labels: {} };
    },

    input: request => formTree(parameters(request)),

    result(output, { operation: { name } }, requestId) {
      const members = xml(output, { timestamps, maps });
      const result = withoutResult?.test(name)
        ? ''
        : `<${name}Result>${members}</${name}Result>`;
      const metadata = xml({ ResponseMetadata: { RequestId: requestId } });
      return {
        status: 200,
        headers: { ...headers, 'x-amzn-requestid': requestId },
        body: `<${name}Response xmlns="${namespace}">${result}${metadata}</${name}Response>`,
      };
    },

    failure(error, requestId) {
      const Type = error.status >= 500 ? 'Receiver' : 'Sender';
      const detail = xml({
        Error: { Type, Code: error.queryCode, Message: error.message },
        RequestId: requestId,
      });
      return {
        status: error.status,
        headers: { ...headers, 'x-amzn-requestid': requestId },
        body: `<ErrorResponse xmlns="${namespace}">${detail}</ErrorResponse>`,
      };
    },
  };
}
