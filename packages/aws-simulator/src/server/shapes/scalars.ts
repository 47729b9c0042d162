import { Shape, Violations, wrongType } from './Shape';

function checkBounds(
  value: number,
  { min, max }: { min: number; max: number },
  path: string,
  violations: Violations,
): void {
  if (value < min) {
    const bound = `greater than or equal to ${min}`;
    violations.add(value, path, `Member must have value ${bound}`);
  } else if (value > max) {
    const bound = `less than or equal to ${max}`;
    violations.add(value, path, `Member must have value ${bound}`);
  }
}

export function string(
  limits: { min?: number; max?: number; pattern?: RegExp } = {},
): Shape<string> {
  const { min = 0, max = Infinity, pattern } = limits;
  return {
    read(value, path, violations) {
      if (typeof value !== 'string') {
        throw wrongType(path, 'a string');
      }
      if (value.length < min) {
        violations.add(
          value,
          path,
          `Member must have length greater than or equal to ${min}`,
        );
      } else if (value.length > max) {
        violations.add(
          value,
          path,
          `Member must have length less than or equal to ${max}`,
        );
      }
      if (value !== '' && pattern && !pattern.test(value)) {
        violations.add(
          value,
          path,
          `Member must satisfy regular expression pattern: ${pattern.source}`,
        );
      }
      return value;
    },
  };
}

export function oneOf<const T extends string>(...values: T[]): Shape<T> {
  const isKnown = (value: unknown): value is T =>
    values.some(known => known === value);
  return {
    read(value, path, violations) {
      if (typeof value !== 'string') {
        throw wrongType(path, 'a string');
      }
      if (isKnown(value)) {
        return value;
      }
      violations.add(
        value,
        path,
        `Member must satisfy enum value set: [${values.join(', ')}]`,
      );
      return values[0] as T;
    },
  };
}

/** A number in JSON. */
export function number(limits: { min?: number; max?: number } = {}) {
  const { min = -Infinity, max = Infinity } = limits;
  const shape: Shape<number> = {
    read(value, path, violations) {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw wrongType(path, 'a number');
      }
      checkBounds(value, { min, max }, path, violations);
      return value;
    },
  };
  return shape;
}

/** An integer; in query strings and forms it arrives as text. */
export function integer(limits: { min?: number; max?: number } = {}) {
  const { min = -Infinity, max = Infinity } = limits;
  const shape: Shape<number> = {
    read(value, path, violations) {
      const isText = typeof value === 'string' && /^-?\d+$/.test(value);
      const wanted = isText ? Number(value) : value;
      if (typeof wanted !== 'number' || !Number.isInteger(wanted)) {
        throw wrongType(path, 'an integer');
      }
      checkBounds(wanted, { min, max }, path, violations);
      return wanted;
    },
  };
  return shape;
}

export function boolean(): Shape<boolean> {
  return {
    read(value, path) {
      if (typeof value !== 'boolean') {
        throw wrongType(path, 'a boolean');
      }
      return value;
    },
  };
}

/** A timestamp in epoch seconds, read into epoch milliseconds. */
export function timestamp(): Shape<number> {
  return {
    read(value, path) {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw wrongType(path, 'a timestamp in epoch seconds');
      }
      return Math.round(value * 1000);
    },
  };
}
