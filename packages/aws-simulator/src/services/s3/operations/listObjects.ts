import { operation } from '../../../server/Service';
import { integer, oneOf, string, structure } from '../../../server/shapes';
import { listing } from '../listing';
import { bucketName, objectsOf } from '../s3Shapes';

export const listObjects = operation({
  name: 'ListObjects',
  http: {
    method: 'GET',
    path: '/{Bucket}',
    query: ['prefix', 'delimiter', 'max-keys', 'marker', 'encoding-type'],
  },
  input: structure(
    { Bucket: bucketName },
    {
      prefix: string(),
      delimiter: string(),
      'max-keys': integer({ min: 0 }),
      marker: string(),
      'encoding-type': oneOf('url'),
    },
  ),
  handle(request, { simulation }) {
    const { Bucket, prefix, delimiter, marker } = request;
    const all = objectsOf(simulation, Bucket)
      .list()
      .filter(({ bucket }) => bucket === Bucket);
    const { shown, isTruncated, last } = listing(all, {
      prefix,
      delimiter,
      after: marker,
      maxKeys: request['max-keys'],
      encoding: request['encoding-type'],
    });
    return {
      ListBucketResult: {
        Name: Bucket,
        Marker: marker ?? '',
        ...shown,
        IsTruncated: isTruncated,
        NextMarker: isTruncated ? last : undefined,
      },
    };
  },
});
