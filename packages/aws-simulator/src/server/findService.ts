import { AwsError } from './AwsError';
import type { CredentialScope } from './Caller';
import type { Service } from './Service';
import type { WireRequest } from './WireRequest';
import { matchPath } from './protocols/matchPath';

function knowsPath(service: Service, request: WireRequest): boolean {
  return service.operations.some(
    ({ http }) =>
      http?.method === request.method &&
      matchPath(http.path, request.path) !== undefined,
  );
}

function knowsAction(service: Service, request: WireRequest): boolean {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const action = form.get('Action') ?? request.query.get('Action');
  return service.operations.some(
    each => !each.http && action !== null && each.name === action,
  );
}

/**
 * Finds the service that a request is for: by a known `x-amz-target`, else
 * by the signature's scope, else by path or action.
 *
 * @throws AwsError when there is none.
 */
export function findService(
  services: ReadonlyMap<string, Service>,
  request: WireRequest,
  scope: CredentialScope | undefined,
): Service {
  const [target] = (request.headers['x-amz-target'] ?? '').split('.');
  const byName =
    services.get(target ?? '') ?? services.get(scope?.service ?? '');
  const all = [...new Set(services.values())];
  const found =
    byName ??
    (target || scope
      ? undefined
      : all.find(each => knowsPath(each, request)) ??
        all.find(each => knowsAction(each, request)));
  if (!found) {
    const wanted =
      target || scope?.service || `${request.method} ${request.path}`;
    const offered = all.map(each => each.name).join(', ');
    throw new AwsError(
      'UnknownOperationException',
      404,
      `Nothing here answers ${wanted}. The services are: ${offered}.`,
    );
  }
  return found;
}
