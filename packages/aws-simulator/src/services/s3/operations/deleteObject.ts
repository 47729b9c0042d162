import { operation, RestOutput } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { bucketName, objectKey, objectsOf } from '../s3Shapes';

export const deleteObject = operation({
  name: 'DeleteObject',
  http: { method: 'DELETE', path: '/{Bucket}/{Key+}' },
  input: structure({ Bucket: bucketName, Key: objectKey }, {}),
  handle({ Bucket, Key }, { simulation }) {
    objectsOf(simulation, Bucket).delete(Bucket, Key);
    return new RestOutput({ status: 204 });
  },
});
