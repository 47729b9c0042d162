import type { StoredObject } from '../../state/sinks/ObjectSink';
import { etagOf } from './s3Shapes';

/** A key, or what keys below a folder have in common. */
type Item =
  | { kind: 'object'; key: string; object: StoredObject }
  | { kind: 'prefix'; key: string };

/** Which objects of a bucket are wanted. */
export interface ListingRequest {
  prefix?: string;
  delimiter?: string;
  /** Keys after this one. */
  after?: string;
  maxKeys?: number;
  /** `url`: keys are percent-encoded in the answer. */
  encoding?: string;
}

const MAX_KEYS = 1000;

function items(
  objects: readonly StoredObject[],
  { prefix = '', delimiter, after = '' }: ListingRequest,
): Item[] {
  const found = new Map<string, Item>();
  for (const object of objects) {
    const { key } = object;
    if (key.startsWith(prefix)) {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const common = key.slice(0, end + (delimiter?.length ?? 0));
      const item: Item =
        end < 0
          ? { kind: 'object', key, object }
          : { kind: 'prefix', key: common };
      found.set(item.key, item);
    }
  }
  return [...found.values()]
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** One page of a bucket's objects, in the words of both list operations. */
export function listing(
  objects: readonly StoredObject[],
  request: ListingRequest,
): { shown: object; count: number; isTruncated: boolean; last?: string } {
  const { maxKeys = MAX_KEYS, encoding } = request;
  const all = items(objects, request);
  const taken = all.slice(0, Math.min(maxKeys, MAX_KEYS));
  const write = (text: string) =>
    encoding === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text;
  return {
    count: taken.length,
    isTruncated: taken.length < all.length,
    last: taken.at(-1)?.key,
    shown: {
      Prefix: write(request.prefix ?? ''),
      Delimiter: request.delimiter,
      MaxKeys: maxKeys,
      EncodingType: encoding,
      Contents: taken.flatMap(item =>
        item.kind === 'object'
          ? {
              Key: write(item.key),
              LastModified: item.object.lastModified / 1000,
              ETag: etagOf(item.object.body),
              Size: item.object.body.length,
              StorageClass: 'STANDARD',
            }
          : [],
      ),
      CommonPrefixes: taken.flatMap(item =>
        item.kind === 'prefix' ? { Prefix: write(item.key) } : [],
      ),
    },
  };
}
