import { operation, RestOutput } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { invalidRange } from '../errors';
import { bucketName, objectHeaders, objectKey, objectOf } from '../s3Shapes';

/** First and last byte of a range such as `bytes=0-9`; none when it is none. */
function byteRange(
  range: string | undefined,
  size: number,
): { first: number; last: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (!from && !to) {
    return undefined;
  }
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (first > last) {
    throw invalidRange();
  }
  return { first, last };
}

export const getObject = operation({
  name: 'GetObject',
  http: { method: 'GET', path: '/{Bucket}/{Key+}', headers: ['range'] },
  input: structure({ Bucket: bucketName, Key: objectKey }, { range: string() }),
  handle({ Bucket, Key, range }, { simulation }) {
    const object = objectOf(simulation, Bucket, Key);
    const headers = objectHeaders(object);
    const { length } = object.body;
    const part = byteRange(range, length);
    if (!part) {
      return new RestOutput({ headers, body: object.body });
    }
    const { first, last } = part;
    return new RestOutput({
      status: 206,
      headers: {
        ...headers,
        'content-range': `bytes ${first}-${last}/${length}`,
      },
      body: object.body.subarray(first, last + 1),
    });
  },
});
