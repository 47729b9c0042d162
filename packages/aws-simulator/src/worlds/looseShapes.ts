import { readModel } from '../world/model';
import type { WorldModel } from '../world/model';
import type { Shape } from '../server/shapes';
import { wrongType } from '../server/shapes/Shape';

/** What behaves behind the resources. */
export const modelPart: Shape<WorldModel> = { read: readModel };

/** Any JSON value. */
export const anything: Shape<unknown> = { read: value => value };

/** A finite number. */
export function number({ min = -Infinity }: { min?: number }): Shape<number> {
  return {
    read(value, path, violations) {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw wrongType(path, 'a number');
      }
      if (value < min) {
        violations.add(value, path, `Member must be at least ${min}`);
      }
      return value;
    },
  };
}
