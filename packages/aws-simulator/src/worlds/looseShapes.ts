import { readModel } from '../world/model';
import type { WorldModel } from '../world/model';
import type { Shape } from '../server/shapes';

export { number } from '../server/shapes';

/** What behaves behind the resources. */
export const modelPart: Shape<WorldModel> = { read: readModel };

/** Any JSON value. */
export const anything: Shape<unknown> = { read: value => value };
