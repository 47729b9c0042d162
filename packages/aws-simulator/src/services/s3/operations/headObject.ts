import { operation, RestOutput } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { bucketName, objectHeaders, objectKey, objectOf } from '../s3Shapes';

export const headObject = operation({
  name: 'HeadObject',
  http: { method: 'HEAD', path: '/{Bucket}/{Key+}' },
  input: structure({ Bucket: bucketName, Key: objectKey }, {}),
  handle({ Bucket, Key }, { simulation }) {
    const object = objectOf(simulation, Bucket, Key);
    const length = String(object.body.length);
    return new RestOutput({
      headers: { ...objectHeaders(object), 'content-length': length },
    });
  },
});
