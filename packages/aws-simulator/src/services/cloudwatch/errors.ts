import { AwsError } from '../../server/AwsError';

export function invalidParameterValue(message: string): AwsError {
  return new AwsError(
    'InvalidParameterValueException',
    400,
    message,
    'InvalidParameterValue',
  );
}

export function invalidParameterCombination(message: string): AwsError {
  return new AwsError(
    'InvalidParameterCombinationException',
    400,
    message,
    'InvalidParameterCombination',
  );
}

export function missingParameter(message: string): AwsError {
  return new AwsError(
    'MissingRequiredParameterException',
    400,
    message,
    'MissingParameter',
  );
}

/** What CloudWatch answers to requests that contradict themselves. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', 400, message);
}

export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextToken', 400, 'The next token is invalid.');
}

export function invalidFormat(message: string): AwsError {
  return new AwsError('InvalidFormatFault', 400, message, 'InvalidFormat');
}

export function alarmNotFound(name: string): AwsError {
  return new AwsError(
    'ResourceNotFound',
    404,
    `Alarm ${name} does not exist.`,
    'ResourceNotFound',
  );
}

export function resourceNotFound(arn: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    404,
    `The resource ${arn} does not exist.`,
  );
}

export function dashboardNotFound(name: string): AwsError {
  return new AwsError(
    'DashboardNotFoundError',
    404,
    `Dashboard ${name} does not exist.`,
    'ResourceNotFound',
  );
}

export function dashboardInvalid(message: string): AwsError {
  return new AwsError(
    'DashboardInvalidInputError',
    400,
    message,
    'InvalidParameterInput',
  );
}
