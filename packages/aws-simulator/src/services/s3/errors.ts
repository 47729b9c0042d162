import { AwsError } from '../../server/AwsError';

export function invalidBucketName(): AwsError {
  return new AwsError(
    'InvalidBucketName',
    400,
    'The specified bucket is not valid.',
  );
}

export function noSuchKey(): AwsError {
  return new AwsError('NoSuchKey', 404, 'The specified key does not exist.');
}

export function bucketNotEmpty(): AwsError {
  return new AwsError(
    'BucketNotEmpty',
    409,
    'The bucket you tried to delete is not empty.',
  );
}

export function invalidArgument(message: string): AwsError {
  return new AwsError('InvalidArgument', 400, message);
}

export function invalidRange(): AwsError {
  return new AwsError(
    'InvalidRange',
    416,
    'The requested range is not satisfiable.',
  );
}

export function notImplemented(what: string): AwsError {
  return new AwsError(
    'NotImplemented',
    501,
    `A header you provided implies functionality that is not implemented: ${what}.`,
  );
}
