import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AwsError } from '../AwsError';
import type { WireRequest } from '../WireRequest';
import { isRpcV2, mediaType } from './json';
import type { Protocol } from './Protocol';
import { boundMembers, restResult, selectByPath } from './rest';
import { xml } from './xml';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The members of the body's only element. */
function xmlObject(request: WireRequest): Record<string, unknown> {
  const text = request.body.toString('utf8').trim();
  if (text === '') {
    return {};
  }
  if (XMLValidator.validate(text) !== true) {
    throw new AwsError(
      'MalformedXML',
      400,
      'The XML that you provided was not well-formed or did not validate against our published schema',
    );
  }
  const document: Record<string, unknown> = parser.parse(text);
  const [root] = Object.values(document);
  return typeof root === 'object' && root !== null ? { ...root } : {};
}

/**
 * REST with XML bodies. A document is written as one element that is named
 * after its only member; lists repeat the element that they belong to.
 */
export function restXml(options: {
  namespace: string;
  /** Names of members whose numbers are epoch seconds. */
  timestamps: RegExp;
  /** `plain`: errors are an `Error` without anything around it. */
  errors: 'plain' | 'wrapped';
  /** Whether bodies may be of any media type. */
  anyBody?: boolean;
  /** Query parameters that stand for operations which are not offered. */
  notOffered?: readonly string[];
  requestIdHeader: string;
}): Protocol {
  const { namespace, timestamps, errors, notOffered = [] } = options;
  const headersFor = (requestId: string) => ({
    'content-type': 'application/xml',
    [options.requestIdHeader]: requestId,
  });
  return {
    name: 'restXml',
    accepts(request) {
      const isXml = ['', 'application/xml', 'text/xml'].includes(
        mediaType(request),
      );
      const isSilent = request.body.length === 0;
      return !isRpcV2(request) && (options.anyBody || isSilent || isXml);
    },
    select(request, service) {
      const wanted = notOffered.find(name => request.query.has(name));
      if (wanted) {
        throw new AwsError(
          'NotImplemented',
          501,
          `A header or query you provided implies functionality that is not implemented: ${wanted}.`,
        );
      }
      return selectByPath(request, service);
    },
    input(request, selection) {
      const isRaw = selection.operation.http?.payload !== undefined;
      return {
        ...(isRaw ? {} : xmlObject(request)),
        ...boundMembers(request, selection),
      };
    },
    result(output, _selection, requestId) {
      return restResult(output, {
        headers: headersFor(requestId),
        write: document =>
          DECLARATION +
          xml(document, { timestamps, lists: 'repeated' }).replace(
            />/,
            ` xmlns="${namespace}">`,
          ),
      });
    },
    failure({ code, message, status }, requestId) {
      const Type = status >= 500 ? 'Receiver' : 'Sender';
      const body =
        errors === 'plain'
          ? { Error: { Code: code, Message: message, RequestId: requestId } }
          : {
              ErrorResponse: {
                Error: { Type, Code: code, Message: message },
                RequestId: requestId,
              },
            };
      return {
        status,
        headers: headersFor(requestId),
        body: `${DECLARATION}${xml(body)}`,
      };
    },
  };
}
