import type { Exchange } from './Exchange';
import type { ModelledService } from './ModelledService';
import { parseXml } from './parseXml';

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

/** Everything in which an error differs from what its service may answer. */
export function errorProblems(
  service: ModelledService,
  operation: string,
  exchange: Exchange,
): string[] {
  const { code, message } = readError(service, exchange);
  const allowed = service.errorsOf?.(operation);
  return [
    ...(code ? [] : [`${operation} fails without naming its error`]),
    ...(message ? [] : [`${operation} fails without a message`]),
    ...(!code || !allowed || [...allowed, ...COMMON].includes(code)
      ? []
      : [`${operation} must not fail with ${code}`]),
  ];
}
