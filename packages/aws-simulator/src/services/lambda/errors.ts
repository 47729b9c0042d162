import { AwsError } from '../../server/AwsError';

export function functionNotFound(arn: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    404,
    `Function not found: ${arn}`,
  );
}

export function layerVersionNotFound(arn: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    404,
    `Layer version ${arn} does not exist.`,
  );
}

export function invalidParameterValue(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', 400, message);
}

export function preconditionFailed(): AwsError {
  return new AwsError(
    'PreconditionFailedException',
    412,
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  );
}
