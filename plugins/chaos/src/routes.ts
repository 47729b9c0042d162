import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Resilience page. */
export const resilienceRouteRef = createRouteRef();
