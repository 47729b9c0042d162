import { AwsError } from './AwsError';

export function malformedRequest(message: string): AwsError {
  return new AwsError('SerializationException', 400, message);
}

export function unsupportedProtocol(service: string, supported: string) {
  return new AwsError(
    'UnsupportedMediaTypeException',
    415,
    `The service ${service} is offered here over ${supported} only.`,
  );
}

export function unknownOperation(message: string, status: 400 | 404) {
  return new AwsError('UnknownOperationException', status, message);
}

export function internalFailure(): AwsError {
  return new AwsError(
    'InternalFailure',
    500,
    'The request processing has failed because of an internal error.',
  );
}
