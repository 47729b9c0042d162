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

export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextToken', 400, 'The next token is invalid.');
}

export function alarmNotFound(name: string): AwsError {
  return new AwsError(
    'ResourceNotFound',
    404,
    `Alarm ${name} does not exist.`,
    'ResourceNotFound',
  );
}
