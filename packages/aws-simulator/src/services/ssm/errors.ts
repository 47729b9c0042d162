import { AwsError } from '../../server/AwsError';

function error(code: string, message: string): AwsError {
  return new AwsError(code, 400, message);
}

export const validationException = (message: string) =>
  error('ValidationException', message);

export const parameterNotFound = () => error('ParameterNotFound', '');

export const parameterVersionNotFound = (name: string) =>
  error(
    'ParameterVersionNotFound',
    `Systems Manager could not find version of ${name}. Verify the version and try again.`,
  );

export const parameterAlreadyExists = () =>
  error(
    'ParameterAlreadyExists',
    'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
  );

export const invalidNextToken = () =>
  error('InvalidNextToken', 'The specified token is not valid.');

export const invalidFilterKey = (key: string) =>
  error('InvalidFilterKey', `The filter key ${key} is not valid.`);

export const invalidDocument = (name: string) =>
  error('InvalidDocument', `Document with name ${name} does not exist.`);

export const documentAlreadyExists = (name: string) =>
  error(
    'DocumentAlreadyExists',
    `Document with same name ${name} already exists`,
  );

export const invalidDocumentContent = (message: string) =>
  error('InvalidDocumentContent', message);

export const invalidDocumentVersion = () =>
  error('InvalidDocumentVersion', 'Document version is not valid.');

export const automationDefinitionNotFound = (name: string) =>
  error(
    'AutomationDefinitionNotFoundException',
    `Automation document with name ${name} does not exist.`,
  );

export const invalidAutomationParameters = (message: string) =>
  error('InvalidAutomationExecutionParametersException', message);

export const automationExecutionNotFound = (id: string) =>
  error(
    'AutomationExecutionNotFoundException',
    `Automation execution with id ${id} does not exist.`,
  );

export const invalidAutomationStatus = (message: string) =>
  error('InvalidAutomationStatusUpdateException', message);

export const idempotentParameterMismatch = () =>
  error(
    'IdempotentParameterMismatch',
    'The client token was used before with other parameters.',
  );
