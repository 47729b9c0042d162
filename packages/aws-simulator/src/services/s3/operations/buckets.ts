import { operation, RestOutput } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { bucketNotEmpty } from '../errors';
import { bucketName, objectsOf } from '../s3Shapes';

const input = structure({ Bucket: bucketName }, {});

export const listBuckets = operation({
  name: 'ListBuckets',
  http: { method: 'GET', path: '/' },
  input: structure({}, {}),
  handle: (_request, { simulation, caller }) => ({
    ListAllMyBucketsResult: {
      Owner: { ID: caller.accountId },
      Buckets: {
        Bucket: simulation.sinks.objects
          .buckets()
          .map(({ name, createdAt }) => ({
            Name: name,
            CreationDate: createdAt / 1000,
          })),
      },
    },
  }),
});

export const createBucket = operation({
  name: 'CreateBucket',
  http: { method: 'PUT', path: '/{Bucket}' },
  input,
  handle({ Bucket }, { simulation }) {
    objectsOf(simulation, Bucket).noteBucket(Bucket);
    return new RestOutput({ headers: { location: `/${Bucket}` } });
  },
});

export const headBucket = operation({
  name: 'HeadBucket',
  http: { method: 'HEAD', path: '/{Bucket}' },
  input,
  handle({ Bucket }, { simulation, cell }) {
    objectsOf(simulation, Bucket);
    return new RestOutput({ headers: { 'x-amz-bucket-region': cell.region } });
  },
});

export const getBucketLocation = operation({
  name: 'GetBucketLocation',
  http: { method: 'GET', path: '/{Bucket}', when: ['location'] },
  input,
  handle({ Bucket }, { simulation, cell: { region } }) {
    objectsOf(simulation, Bucket);
    // The oldest region has no name here.
    return { LocationConstraint: region === 'us-east-1' ? '' : region };
  },
});

export const deleteBucket = operation({
  name: 'DeleteBucket',
  http: { method: 'DELETE', path: '/{Bucket}' },
  input,
  handle({ Bucket }, { simulation }) {
    const objects = objectsOf(simulation, Bucket);
    if (objects.list().some(({ bucket }) => bucket === Bucket)) {
      throw bucketNotEmpty();
    }
    objects.forgetBucket(Bucket);
    return new RestOutput({ status: 204 });
  },
});
