import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { AwsError } from './AwsError';
import { malformedRequest } from './commonErrors';

const MAX_BYTES = 1024 * 1024;

function tooLarge(): AwsError {
  return new AwsError(
    'RequestEntityTooLargeException',
    413,
    `The request body is larger than ${MAX_BYTES} bytes.`,
  );
}

function inflate(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    const isLarge =
      error instanceof Error &&
      'code' in error &&
      error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge
      ? tooLarge()
      : malformedRequest('The request body is not valid gzip.');
  }
}

/**
 * Reads the whole body, unzipped. What is too large is read to the end as
 * well, so that the client gets to see the answer.
 *
 * @throws AwsError when it is too large or badly encoded.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size <= MAX_BYTES) {
      chunks.push(bytes);
    }
  }
  if (size > MAX_BYTES) {
    throw tooLarge();
  }
  const body = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? inflate(body) : body;
}
