import { operation } from '../../../server/Service';
import { integer, oneOf, string, structure } from '../../../server/shapes';
import { invalidArgument } from '../errors';
import { listing } from '../listing';
import { bucketName, objectsOf } from '../s3Shapes';

/** A token holds the key after which the next page begins. */
function decode(token: string): string {
  const key = Buffer.from(token, 'base64url').toString('utf8');
  if (Buffer.from(key).toString('base64url') !== token || key === '') {
    throw invalidArgument('The continuation token provided is incorrect');
  }
  return key;
}

export const listObjectsV2 = operation({
  name: 'ListObjectsV2',
  http: {
    method: 'GET',
    path: '/{Bucket}',
    when: ['list-type'],
    query: [
      'list-type',
      'prefix',
      'delimiter',
      'max-keys',
      'start-after',
      'continuation-token',
      'encoding-type',
    ],
  },
  input: structure(
    { Bucket: bucketName, 'list-type': oneOf('2') },
    {
      prefix: string(),
      delimiter: string(),
      'max-keys': integer({ min: 0 }),
      'start-after': string(),
      'continuation-token': string(),
      'encoding-type': oneOf('url'),
    },
  ),
  handle(request, { simulation }) {
    const { Bucket, prefix, delimiter } = request;
    const token = request['continuation-token'];
    const all = objectsOf(simulation, Bucket)
      .list()
      .filter(({ bucket }) => bucket === Bucket);
    const { shown, count, isTruncated, last } = listing(all, {
      prefix,
      delimiter,
      after: token ? decode(token) : request['start-after'],
      maxKeys: request['max-keys'],
      encoding: request['encoding-type'],
    });
    return {
      ListBucketResult: {
        Name: Bucket,
        ...shown,
        KeyCount: count,
        IsTruncated: isTruncated,
        StartAfter: request['start-after'],
        ContinuationToken: token,
        NextContinuationToken:
          isTruncated && last
            ? Buffer.from(last).toString('base64url')
            : undefined,
      },
    };
  },
});
