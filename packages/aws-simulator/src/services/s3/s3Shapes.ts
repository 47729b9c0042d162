import { createHash } from 'node:crypto';
import type { Shape } from '../../server/shapes';
import { string } from '../../server/shapes';
import type { Simulation } from '../../state/Simulation';
import type { MemoryObjects, StoredObject } from '../../state/sinks/ObjectSink';
import { invalidBucketName, noSuchKey } from './errors';

export const bucketName = string({ min: 1, max: 255 });
export const objectKey = string({ min: 1, max: 1024 });

/** The body as it came. */
export const rawBody: Shape<Buffer> = {
  read: value => (Buffer.isBuffer(value) ? value : Buffer.alloc(0)),
};

/** The objects, once the bucket's name has been found to be a legal one. */
export function objectsOf(
  { sinks: { objects } }: Simulation,
  bucket: string,
): MemoryObjects {
  if (!objects.accepts(bucket)) {
    throw invalidBucketName();
  }
  return objects;
}

/** @throws AwsError NoSuchKey */
export function objectOf(
  simulation: Simulation,
  bucket: string,
  key: string,
): StoredObject {
  const found = objectsOf(simulation, bucket).get(bucket, key);
  if (!found) {
    throw noSuchKey();
  }
  return found;
}

export function etagOf(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}

/** Headers that describe an object. */
export function objectHeaders(object: StoredObject): Record<string, string> {
  const { body, contentType, lastModified, metadata = {} } = object;
  return {
    'content-type': contentType,
    etag: etagOf(body),
    'last-modified': new Date(lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [
        `x-amz-meta-${name}`,
        value,
      ]),
    ),
  };
}
