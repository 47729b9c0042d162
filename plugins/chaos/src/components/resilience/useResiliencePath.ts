import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { resilienceRouteRef } from '../../routes';

/** Where our documentation of the old system puts the page. */
const USUAL_PATH = '/resilience';

/**
 * The path of the Resilience page. The old frontend system cannot find it from
 * parts that both systems share, so the usual one is taken there.
 */
export function useResiliencePath(): string {
  const routes = useApiHolder().get(routeResolutionApiRef);
  return routes?.resolve(resilienceRouteRef)?.() ?? USUAL_PATH;
}
