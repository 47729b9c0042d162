import * as s3 from '@aws-sdk/client-s3';
import S3V2 from 'aws-sdk/clients/s3';
import { callVersion2, callVersion3 } from '../awsCallers';
import { s3Model as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const Bucket = 'shop-reports';
const Illegal = { Bucket: 'Shop_Reports' };
const NAME = 'InvalidBucketName';
const Key = 'a folder/für alle & keinen.txt';

export const s3Drive: Drive = {
  clients: {
    3: {
      model,
      connect: settings =>
        callVersion3(
          new s3.S3Client({ ...settings, forcePathStyle: true }),
          s3,
        ),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(
          new S3V2({ ...settings, ...VERSION_2, s3ForcePathStyle: true }),
        ),
    },
  },
  async succeed(call) {
    await call('CreateBucket', { Bucket });
    await call('HeadBucket', { Bucket });
    await call('GetBucketLocation', { Bucket });
    await call('ListBuckets');
    for (const name of [Key, 'b', 'c']) {
      await call('PutObject', {
        Bucket,
        Key: name,
        Body: 'All is well',
        ContentType: 'text/plain',
        Metadata: { team: 'shop' },
      });
    }
    await call('HeadObject', { Bucket, Key });
    await call('GetObject', { Bucket, Key });
    await call('GetObject', { Bucket, Key, Range: 'bytes=0-2' });
    for (const list of ['ListObjects', 'ListObjectsV2']) {
      await call(list, { Bucket });
      await call(list, { Bucket, MaxKeys: 1 });
      await call(list, { Bucket, Delimiter: '/', Prefix: 'a' });
      await call(list, { Bucket, EncodingType: 'url' });
    }
    await call('DeleteObject', { Bucket, Key });
    await call('DeleteObjects', {
      Bucket,
      Delete: { Objects: [{ Key: 'b' }, { Key: 'c' }] },
    });
    await call('DeleteBucket', { Bucket });
  },
  refused: [
    ['CreateBucket', Illegal, NAME],
    // An answer to HEAD has no body to name its error in.
    ['HeadBucket', Illegal, ''],
    ['HeadObject', { Bucket, Key: 'nothing' }, ''],
    ['GetBucketLocation', Illegal, NAME],
    ['DeleteBucket', Illegal, NAME],
    ['PutObject', { ...Illegal, Key, Body: 'a' }, NAME],
    ['GetObject', { Bucket, Key: 'nothing' }, 'NoSuchKey'],
    ['DeleteObject', { ...Illegal, Key }, NAME],
    ['DeleteObjects', { ...Illegal, Delete: { Objects: [{ Key }] } }, NAME],
    ['ListObjects', Illegal, NAME],
    ['ListObjectsV2', Illegal, NAME],
    ['ListObjectsV2', { Bucket, ContinuationToken: '?' }, 'InvalidArgument'],
  ],
  throttled: ['ListBuckets'],
};
