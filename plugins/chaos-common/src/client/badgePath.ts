import { servicePath } from './servicePath';

/**
 * Where the badge of a service lies, below the base URL of the chaos backend.
 *
 * @example `badgePath('component:default/cart')` is
 * `/services/component/default/cart/badge.svg`.
 * @public
 */
export function badgePath(entityRef: string): string {
  return `${servicePath(entityRef)}/badge.svg`;
}
