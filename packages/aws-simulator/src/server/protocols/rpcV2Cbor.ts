import { cbor, dateToTag, tagSymbol } from '@smithy/core/cbor';
import { malformedRequest, unknownOperation } from '../commonErrors';
import type { WireRequest, WireResponse } from '../WireRequest';
import type { Protocol } from './Protocol';

const PROTOCOL = 'rpc-v2-cbor';
const PATH = /\/service\/(?<service>\w+)\/operation\/(?<operation>\w+)\/?$/;

/** The service and operation that a path of RPC v2 names. */
export function rpcV2Target(
  path: string,
): { service: string; operation: string } | undefined {
  const { service, operation } = PATH.exec(path)?.groups ?? {};
  return service && operation ? { service, operation } : undefined;
}

/** Timestamps carry a tag; what is inside counts. */
function untagged(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(untagged);
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'bigint' ? Number(value) : value;
  }
  if (tagSymbol in value && 'value' in value) {
    return untagged(value.value);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, untagged(member)]),
  );
}

function decode(request: WireRequest): Record<string, unknown> {
  if (request.body.length === 0) {
    return {};
  }
  let decoded: unknown;
  try {
    decoded = untagged(cbor.deserialize(request.body));
  } catch {
    throw malformedRequest('The request body is not valid CBOR.');
  }
  if (
    typeof decoded !== 'object' ||
    decoded === null ||
    Array.isArray(decoded)
  ) {
    throw malformedRequest('The request body must be a CBOR map.');
  }
  return { ...decoded };
}

function writable(value: unknown, name: string, timestamps: RegExp): unknown {
  if (Array.isArray(value)) {
    return value.map(item => writable(item, name, timestamps));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, writable(member, key, timestamps)]),
    );
  }
  return typeof value === 'number' && timestamps.test(name)
    ? dateToTag(new Date(value * 1000))
    : value;
}

/** Smithy's RPC v2 with CBOR bodies. */
export function rpcV2Cbor(options: {
  /** The name of the service in paths. */
  service: string;
  /** Namespace of error types. */
  namespace: string;
  /** Names of members whose numbers are epoch seconds. */
  timestamps: RegExp;
}): Protocol {
  const { service, namespace, timestamps } = options;
  const answer = (
    status: number,
    requestId: string,
    output: object,
    headers: Record<string, string> = {},
  ): WireResponse => ({
    status,
    headers: {
      'content-type': 'application/cbor',
      'smithy-protocol': PROTOCOL,
      'x-amzn-requestid': requestId,
      ...headers,
    },
    body: Buffer.from(cbor.serialize(writable(output, '', timestamps))),
  });
  return {
    name: 'rpcv2Cbor',
    accepts: request => request.headers['smithy-protocol'] === PROTOCOL,
    select(request, { operations }) {
      const name = rpcV2Target(request.path)?.operation;
      const found = operations.find(each => each.name === name);
      if (!found) {
        throw unknownOperation(
          `${service} has no operation ${name ?? '(none named)'} here.`,
          404,
        );
      }
      return { operation: found, labels: {} };
    },
    input: decode,
    result: (output, _selection, requestId) => answer(200, requestId, output),
    failure(error, requestId) {
      const fault = error.status >= 500 ? 'Receiver' : 'Sender';
      return answer(
        error.status,
        requestId,
        { __type: `${namespace}#${error.code}`, message: error.message },
        { 'x-amzn-query-error': `${error.queryCode};${fault}` },
      );
    },
  };
}
