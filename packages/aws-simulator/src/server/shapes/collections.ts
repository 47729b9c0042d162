import { Infer, Shape, Violations, wrongType } from './Shape';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list<T>(
  item: Shape<T>,
  limits: { min?: number; max?: number } = {},
): Shape<T[]> {
  const { min = 0, max = Infinity } = limits;
  return {
    read(raw, path, violations) {
      // Forms cannot write an empty list other than as a name without value.
      const value = raw === '' ? [] : raw;
      if (!Array.isArray(value)) {
        throw wrongType(path, 'a list');
      }
      if (value.length < min || value.length > max) {
        const bound =
          value.length < min
            ? `greater than or equal to ${min}`
            : `less than or equal to ${max}`;
        violations.add(value, path, `Member must have length ${bound}`);
      }
      return value.map((entry, index) =>
        item.read(entry, `${path}.${index + 1}.member`, violations),
      );
    },
  };
}

/** A list in XML, where one item looks the same as no list at all. */
export function oneOrMany<T>(
  item: Shape<T>,
  limits: { min?: number; max?: number } = {},
): Shape<T[]> {
  const many = list(item, limits);
  return {
    read(value, path, violations) {
      const isMany = Array.isArray(value) || value === '';
      return many.read(isMany ? value : [value], path, violations);
    },
  };
}

export function map<T>(
  item: Shape<T>,
  limits: { max?: number; key?: Shape<string> } = {},
): Shape<Record<string, T>> {
  const { max = Infinity, key } = limits;
  return {
    read(value, path, violations) {
      if (!isObject(value)) {
        throw wrongType(path, 'an object');
      }
      const entries = Object.entries(value).filter(
        ([, entry]) => entry !== null,
      );
      if (entries.length > max) {
        const bound = `less than or equal to ${max}`;
        violations.add(value, path, `Member must have length ${bound}`);
      }
      return Object.fromEntries(
        entries.map(([name, entry]) => [
          key ? key.read(name, path, violations) : name,
          item.read(entry, `${path}.${name}.member`, violations),
        ]),
      );
    },
  };
}

type Members = Record<string, Shape<unknown>>;

/** What a structure with these members reads. */
export type StructureOf<R extends Members, O extends Members> = {
  [K in keyof R]: Infer<R[K]>;
} & { [K in keyof O]?: Infer<O[K]> };

function readMember(
  [name, shape]: [string, Shape<unknown>],
  value: Record<string, unknown>,
  path: string,
  violations: Violations,
): [string, unknown] | undefined {
  const member = value[name] ?? undefined;
  return member === undefined
    ? undefined
    : [name, shape.read(member, path ? `${path}.${name}` : name, violations)];
}

/** A structure; members that it does not know are ignored, as AWS does. */
export function structure<R extends Members, O extends Members>(
  required: R,
  optional: O,
): Shape<StructureOf<R, O>> {
  return {
    read(value, path, violations) {
      if (!isObject(value)) {
        throw wrongType(path, 'an object');
      }
      for (const name of Object.keys(required)) {
        if ((value[name] ?? undefined) === undefined) {
          const member = path ? `${path}.${name}` : name;
          violations.add(undefined, member, 'Member must not be null');
        }
      }
      const members = Object.entries({ ...required, ...optional })
        .map(entry => readMember(entry, value, path, violations))
        .filter(entry => entry !== undefined);
      return Object.fromEntries(members) as StructureOf<R, O>;
    },
  };
}
