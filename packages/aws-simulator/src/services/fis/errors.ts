import { AwsError } from '../../server/AwsError';

export function validationError(message: string): AwsError {
  return new AwsError('ValidationException', 400, message);
}

export function resourceNotFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', 404, message);
}

export function conflict(message: string): AwsError {
  return new AwsError('ConflictException', 409, message);
}

export function quotaExceeded(message: string): AwsError {
  return new AwsError('ServiceQuotaExceededException', 402, message);
}
