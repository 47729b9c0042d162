import type { Shape } from '../server/shapes';

export { number } from '../server/shapes';

/** Any JSON value. */
export const anything: Shape<unknown> = { read: value => value };
