import { Router } from 'express';

/** Every route of a router, as `GET /services/:kind`, found by walking it. */
export function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods: Record<string, boolean> = (
      route as unknown as { methods: Record<string, boolean> }
    ).methods;
    return Object.keys(methods).map(
      method => `${method.toUpperCase()} ${route.path}`,
    );
  });
}
