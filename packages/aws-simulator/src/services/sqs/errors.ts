import { AwsError } from '../../server/AwsError';

export function queueDoesNotExist(): AwsError {
  return new AwsError(
    'QueueDoesNotExist',
    400,
    'The specified queue does not exist.',
    'AWS.SimpleQueueService.NonExistentQueue',
  );
}

export function queueNameExists(attribute: string): AwsError {
  return new AwsError(
    'QueueNameExists',
    400,
    `A queue already exists with the same name and a different value for attribute ${attribute}`,
    'QueueAlreadyExists',
  );
}

export function receiptHandleIsInvalid(): AwsError {
  return new AwsError(
    'ReceiptHandleIsInvalid',
    404,
    'The input receipt handle is invalid.',
  );
}

export function messageNotInflight(): AwsError {
  return new AwsError(
    'MessageNotInflight',
    400,
    'The message referred to is not in flight.',
    'AWS.SimpleQueueService.MessageNotInflight',
  );
}

export function invalidAttributeValue(message: string): AwsError {
  return new AwsError('InvalidAttributeValue', 400, message);
}

export function invalidAddress(message: string): AwsError {
  return new AwsError('InvalidAddress', 404, message);
}

export function invalidParameterValue(message: string): AwsError {
  return new AwsError('InvalidParameterValue', 400, message);
}
