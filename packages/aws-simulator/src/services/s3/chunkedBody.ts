import { malformedRequest } from '../../server/commonErrors';

const LINE_END = '\r\n';

/**
 * Takes the chunks of the encoding `aws-chunked` together: each has a line with
 * its size in hexadecimal; signatures and trailers are left out.
 *
 * @throws AwsError SerializationException
 */
export function chunkedBody(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf(LINE_END, at);
    const line = end < 0 ? '' : body.subarray(at, end).toString('latin1');
    const [, hex] = /^([0-9a-fA-F]+)(?:;.*)?$/.exec(line) ?? [];
    if (hex === undefined) {
      throw malformedRequest('The chunks of the body are not well-formed.');
    }
    const size = parseInt(hex, 16);
    const start = end + LINE_END.length;
    if (size === 0) {
      return Buffer.concat(parts);
    }
    if (start + size > body.length) {
      throw malformedRequest('The body ends within a chunk.');
    }
    parts.push(body.subarray(start, start + size));
    at = start + size + LINE_END.length;
  }
}
