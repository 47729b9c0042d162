import { restXml } from '../../server/protocols/restXml';
import type { Service } from '../../server/Service';
import { invalidArgument } from './errors';
import {
  createBucket,
  deleteBucket,
  getBucketLocation,
  headBucket,
  listBuckets,
} from './operations/buckets';
import { deleteObject } from './operations/deleteObject';
import { deleteObjects } from './operations/deleteObjects';
import { getObject } from './operations/getObject';
import { headObject } from './operations/headObject';
import { listObjects } from './operations/listObjects';
import { listObjectsV2 } from './operations/listObjectsV2';
import { putObject } from './operations/putObject';

/** Amazon S3 with buckets in the path. */
export const s3Service: Service = {
  name: 's3',
  protocol: restXml({
    namespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
    timestamps: /^(LastModified|CreationDate)$/,
    errors: 'plain',
    anyBody: true,
    requestIdHeader: 'x-amz-request-id',
    notOffered: [
      'acl',
      'attributes',
      'cors',
      'encryption',
      'lifecycle',
      'logging',
      'notification',
      'object-lock',
      'ownershipControls',
      'partNumber',
      'policy',
      'policyStatus',
      'publicAccessBlock',
      'replication',
      'restore',
      'retention',
      'select',
      'tagging',
      'torrent',
      'uploadId',
      'uploads',
      'versioning',
      'versions',
      'website',
    ],
  }),
  invalidInput: invalidArgument,
  ownsAnyPath: true,
  operations: [
    listBuckets,
    createBucket,
    headBucket,
    getBucketLocation,
    deleteBucket,
    listObjects,
    listObjectsV2,
    putObject,
    getObject,
    headObject,
    deleteObject,
    deleteObjects,
  ],
};
