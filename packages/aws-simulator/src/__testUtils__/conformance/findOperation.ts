import type { Exchange } from './Exchange';
import type { ModelledService } from './ModelledService';

function restPattern(requestUri: string): { path: RegExp; query: string[] } {
  const [path = '/', query = ''] = requestUri.split('?');
  const source = path
    .replace(/\/$/, '')
    .replace(/\{\w+\+\}/g, '.+')
    .replace(/\{\w+\}/g, '[^/]+');
  return { path: new RegExp(`^${source}/?$`), query: query.split('&') };
}

function matchesRest(exchange: Exchange, requestUri: string): boolean {
  const { path, query } = restPattern(requestUri);
  return (
    path.test(exchange.path) &&
    query.filter(Boolean).every(part => {
      const [name = '', value] = part.split('=');
      const given = exchange.query.get(name);
      return value === undefined ? given !== null : given === value;
    })
  );
}

/** The operation of a service that an exchange was about, if it was one. */
export function findOperation(
  { model, format, target }: ModelledService,
  exchange: Exchange,
): string | undefined {
  const names = Object.keys(model.operations);
  if (format === 'json') {
    const [prefix, name] = (
      exchange.requestHeaders['x-amz-target'] ?? ''
    ).split('.');
    return prefix === target ? names.find(each => each === name) : undefined;
  }
  if (format === 'query') {
    const form = new URLSearchParams(exchange.requestBody);
    const action = form.get('Action') ?? exchange.query.get('Action');
    return names.find(each => each === action);
  }
  return names
    .filter(name => {
      const { method = 'POST', requestUri = '/' } =
        model.operations[name]?.http ?? {};
      return method === exchange.method && matchesRest(exchange, requestUri);
    })
    .sort((a, b) => {
      const length = (name: string) =>
        model.operations[name]?.http?.requestUri.length ?? 0;
      return length(b) - length(a);
    })
    .at(0);
}
