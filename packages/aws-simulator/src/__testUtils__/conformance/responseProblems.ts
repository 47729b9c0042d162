import { resolve } from './ApiModel';
import type { ModelShape } from './ApiModel';
import { jsonProblems } from './checkJson';
import { textScalarProblem } from './checkScalar';
import { xmlProblems } from './checkXml';
import { errorProblems } from './errorProblems';
import type { Exchange } from './Exchange';
import type { ModelledService } from './ModelledService';
import { parseXml } from './parseXml';

function bodyProblems(
  { model, format }: ModelledService,
  operation: string,
  output: ModelShape,
  { responseBody }: Exchange,
): string[] {
  if (format === 'json' || format === 'rest-json') {
    const shape = output.payload
      ? output.members?.[output.payload] ?? {}
      : output;
    return resolve(model, shape).type === 'blob'
      ? []
      : jsonProblems(model, shape, JSON.parse(responseBody || '{}'), operation);
  }
  const payload = resolve(model, output.members?.[output.payload ?? ''] ?? {});
  if (payload.type === 'blob') {
    return [];
  }
  const root = responseBody === '' ? undefined : parseXml(responseBody);
  if (format === 'rest-xml') {
    const shape = output.payload ? payload : output;
    return root ? xmlProblems(model, shape, root, operation) : [];
  }
  if (!output.resultWrapper) {
    const results = root?.children.filter(
      ({ name }) => name !== 'ResponseMetadata',
    );
    return (results ?? []).map(({ name }) => `${operation} has a ${name}`);
  }
  const result = root?.children.find(
    ({ name }) => name === output.resultWrapper,
  );
  return result
    ? xmlProblems(model, output, result, operation)
    : [`${operation} has no ${output.resultWrapper}`];
}

function headerProblems(
  { model }: ModelledService,
  output: ModelShape,
  { responseHeaders }: Exchange,
): string[] {
  return Object.entries(output.members ?? {}).flatMap(([name, reference]) => {
    const member = resolve(model, reference);
    const header = (member.locationName ?? name).toLowerCase();
    const isHeader = member.location === 'header';
    const value = isHeader ? responseHeaders[header] : undefined;
    if (isHeader && value === undefined && output.required?.includes(name)) {
      return [`header ${header} is required`];
    }
    const shape = { timestampFormat: 'rfc822' as const, ...member };
    const problem =
      value === undefined ? undefined : textScalarProblem(shape, value);
    return problem ? [`header ${header}: ${problem}`] : [];
  });
}

/** Everything in which a response differs from the model of its service. */
export function responseProblems(
  service: ModelledService,
  operation: string,
  exchange: Exchange,
): string[] {
  const { status } = exchange;
  if (status >= 400) {
    return errorProblems(service, operation, exchange);
  }
  const { http, output = { type: 'structure' } } =
    service.model.operations[operation] ?? {};
  const shape = resolve(service.model, output);
  const expected = http?.responseCode ?? 200;
  const setsStatus = Object.values(shape.members ?? {}).some(
    ({ location }) => location === 'statusCode',
  );
  // Part of an object, as HTTP has it, is not in the model.
  const isPart =
    status === 206 && exchange.responseHeaders['content-range'] !== undefined;
  return [
    ...(status === expected || setsStatus || isPart
      ? []
      : [`${operation} answers ${status} instead of ${expected}`]),
    ...headerProblems(service, shape, exchange),
    ...bodyProblems(service, operation, shape, exchange),
  ];
}
