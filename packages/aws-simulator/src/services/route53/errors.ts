import { AwsError } from '../../server/AwsError';

export function invalidInput(message: string): AwsError {
  return new AwsError('InvalidInput', 400, message);
}

export function noSuchHealthCheck(id: string): AwsError {
  return new AwsError(
    'NoSuchHealthCheck',
    404,
    `A health check with id ${id} does not exist.`,
  );
}

export function healthCheckAlreadyExists(reference: string): AwsError {
  return new AwsError(
    'HealthCheckAlreadyExists',
    409,
    `A health check with caller reference ${reference} and other settings already exists.`,
  );
}

export function healthCheckVersionMismatch(): AwsError {
  return new AwsError(
    'HealthCheckVersionMismatch',
    409,
    'The value of HealthCheckVersion in the request does not match the one of the health check.',
  );
}

export function noSuchHostedZone(id: string): AwsError {
  return new AwsError(
    'NoSuchHostedZone',
    404,
    `No hosted zone found with ID: ${id}`,
  );
}

export function hostedZoneAlreadyExists(reference: string): AwsError {
  return new AwsError(
    'HostedZoneAlreadyExists',
    409,
    `A hosted zone has already been created with the specified caller reference: ${reference}.`,
  );
}

export function invalidChangeBatch(message: string): AwsError {
  return new AwsError('InvalidChangeBatch', 400, `[${message}]`);
}
