import { operation, RestOutput } from '../../../server/Service';
import { map, string, structure } from '../../../server/shapes';
import { chunkedBody } from '../chunkedBody';
import { notImplemented } from '../errors';
import { bucketName, etagOf, objectKey, objectsOf, rawBody } from '../s3Shapes';

export const putObject = operation({
  name: 'PutObject',
  http: {
    method: 'PUT',
    path: '/{Bucket}/{Key+}',
    payload: 'Body',
    headers: ['content-type', 'x-amz-copy-source', 'x-amz-content-sha256'],
    headerPrefixes: { Metadata: 'x-amz-meta-' },
  },
  input: structure(
    {
      Bucket: bucketName,
      Key: objectKey,
      Body: rawBody,
      Metadata: map(string()),
    },
    {
      'content-type': string(),
      'x-amz-copy-source': string(),
      'x-amz-content-sha256': string(),
    },
  ),
  handle(request, { simulation }) {
    const { Bucket: bucket, Key: key, Body, Metadata: metadata } = request;
    const objects = objectsOf(simulation, bucket);
    if (request['x-amz-copy-source'] !== undefined) {
      throw notImplemented('x-amz-copy-source');
    }
    const isChunked = request['x-amz-content-sha256']?.startsWith('STREAMING-');
    const body = isChunked ? chunkedBody(Body) : Body;
    const contentType = request['content-type'] ?? 'binary/octet-stream';
    objects.putObject({ bucket, key, body, contentType, metadata });
    return new RestOutput({ headers: { etag: etagOf(body) } });
  },
});
