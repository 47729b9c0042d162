import type { Exchange } from './Exchange';
import type { ModelledService } from './ModelledService';
import { parseXml } from './parseXml';
import type { PublishedError } from './publishedErrors';

/** Errors that any operation of any service may answer with. */
const COMMON = [
  'AccessDeniedException',
  'InternalFailure',
  'MissingAuthenticationTokenException',
  'RequestEntityTooLargeException',
  'SerializationException',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'UnknownOperationException',
  'UnsupportedMediaTypeException',
];

function memberText(body: string, ...names: string[]): string | undefined {
  const entries = Object.entries(Object(JSON.parse(body)));
  const found = entries.find(([name]) => names.includes(name))?.[1];
  return typeof found === 'string' ? found : undefined;
}

/** The name and the message of an error, wherever its protocol puts them. */
function readError(
  { format }: ModelledService,
  { responseHeaders, responseBody }: Exchange,
): { code?: string; message?: string } {
  if (responseBody === '') {
    return {};
  }
  if (format === 'json' || format === 'rest-json') {
    const type =
      responseHeaders['x-amzn-errortype'] ??
      memberText(responseBody, 'code', '__type');
    return {
      code: type?.split(':')[0]?.split('#').at(-1),
      message: memberText(responseBody, 'message', 'Message'),
    };
  }
  const root = parseXml(responseBody);
  const error = root.children.find(({ name }) => name === 'Error') ?? root;
  const text = (wanted: string) =>
    error.children.find(({ name }) => name === wanted)?.text;
  return { code: text('Code'), message: text('Message') };
}

/** An error as the service's API publishes it, by any of its names. */
function published(
  service: ModelledService,
  operation: string,
  code: string,
): PublishedError | undefined {
  const errors = service.errorsOf?.(operation) ?? [];
  const nameOf = ({ name, queryCode = name }: PublishedError) =>
    service.format === 'query' ? queryCode : name;
  return errors.find(each => nameOf(each) === code);
}

/** The name of an error's shape, whatever it is called on the wire. */
export function errorName(
  service: ModelledService,
  operation: string,
  exchange: Exchange,
): string {
  const { code = '' } = readError(service, exchange);
  return published(service, operation, code)?.name ?? code;
}

/** Everything in which an error differs from what its service may answer. */
export function errorProblems(
  service: ModelledService,
  operation: string,
  exchange: Exchange,
): string[] {
  const { status, method, responseBody } = exchange;
  if (method === 'HEAD') {
    return responseBody ? [`${operation} must not have a body`] : [];
  }
  const { code, message } = readError(service, exchange);
  const known = published(service, operation, code ?? '');
  const isAllowed =
    !code || !service.errorsOf || known || COMMON.includes(code);
  const inQuery = service.format === 'query' ? known?.queryStatus : undefined;
  const expected = inQuery ?? known?.status ?? status;
  return [
    ...(code ? [] : [`${operation} fails without naming its error`]),
    ...(message === undefined ? [`${operation} fails without a message`] : []),
    ...(isAllowed ? [] : [`${operation} must not fail with ${code}`]),
    ...(expected === status
      ? []
      : [`${code} of ${operation} comes with ${status}, not ${expected}`]),
  ];
}
