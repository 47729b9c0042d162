import { unknownOperation } from '../commonErrors';
import { HttpBinding, RestOutput, Service } from '../Service';
import type { WireRequest, WireResponse } from '../WireRequest';
import { matchPath } from './matchPath';
import type { Selection } from './Protocol';

/** How particular a binding is: the more it asks for, the sooner it is tried. */
function precedence({ when = [] }: HttpBinding): number {
  return when.length;
}

/**
 * Finds the operation by method, path and query.
 *
 * @throws AwsError when there is none.
 */
export function selectByPath(
  request: WireRequest,
  service: Service,
): Selection {
  let best: { selection: Selection; rank: number } | undefined;
  for (const operation of service.operations) {
    const { http } = operation;
    const rank = http ? precedence(http) : -1;
    if (
      http?.method === request.method &&
      (http.when ?? []).every(name => request.query.has(name)) &&
      (!best || rank > best.rank)
    ) {
      const labels = matchPath(http.path, request.path);
      best = labels ? { selection: { operation, labels }, rank } : best;
    }
  }
  if (!best) {
    throw unknownOperation(
      `${service.name} has no operation ${request.method} ${request.path} here.`,
      404,
    );
  }
  return best.selection;
}

/** Headers that begin with a prefix, named by what follows. */
function headersWith(
  prefix: string,
  { headers }: WireRequest,
): Record<string, string> {
  const found = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(prefix) && value !== undefined
      ? [[name.slice(prefix.length), value]]
      : [],
  );
  return Object.fromEntries(found);
}

/** The members that come from path, query, headers, and the body as it came. */
export function boundMembers(
  request: WireRequest,
  { operation: { http }, labels }: Selection,
): Record<string, unknown> {
  const { query = [], queryLists = [], headers = [], payload } = http ?? {};
  const single = query.flatMap(name => {
    const value = request.query.get(name);
    return value === null ? [] : [[name, value]];
  });
  const fromHeaders = headers.flatMap(name => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value]];
  });
  const prefixed = Object.entries(http?.headerPrefixes ?? {}).map(
    ([member, prefix]) => [member, headersWith(prefix, request)],
  );
  const lists = queryLists.map(name => [name, request.query.getAll(name)]);
  return {
    ...Object.fromEntries([...single, ...lists, ...fromHeaders, ...prefixed]),
    ...(payload && { [payload]: request.body }),
    ...labels,
  };
}

/** Answers with a document, or with what a {@link RestOutput} says. */
export function restResult(
  output: object,
  options: {
    headers: Record<string, string>;
    write(document: object): string;
  },
): WireResponse {
  const { status, headers, document, body } =
    output instanceof RestOutput ? output.parts : { document: output };
  const given = Object.entries(headers ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    status: status ?? 200,
    headers: { ...options.headers, ...Object.fromEntries(given) },
    body: body ?? (document ? options.write(document) : ''),
  };
}
