import { operation } from '../../../server/Service';
import { boolean, oneOrMany, structure } from '../../../server/shapes';
import { bucketName, objectKey, objectsOf } from '../s3Shapes';

export const deleteObjects = operation({
  name: 'DeleteObjects',
  http: { method: 'POST', path: '/{Bucket}', when: ['delete'] },
  input: structure(
    {
      Bucket: bucketName,
      Object: oneOrMany(structure({ Key: objectKey }, {}), { max: 1000 }),
    },
    { Quiet: boolean() },
  ),
  handle(request, { simulation }) {
    const { Bucket, Quiet } = request;
    const objects = objectsOf(simulation, Bucket);
    const keys = request.Object.map(({ Key }) => Key);
    keys.forEach(key => objects.delete(Bucket, key));
    const Deleted = Quiet ? [] : keys.map(Key => ({ Key }));
    return { DeleteResult: { Deleted } };
  },
});
