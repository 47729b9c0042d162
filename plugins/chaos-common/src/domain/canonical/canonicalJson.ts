/**
 * Writes a JSON value so that equal values always give equal texts: keys sorted
 * by code unit, no white space, numbers and strings as ECMAScript writes them
 * (the form of RFC 8785). A member that is undefined is left out, as in JSON.
 *
 * @throws TypeError naming the place, for what JSON cannot hold: NaN, infinity,
 * functions, symbols, bigints, and anything but plain objects and arrays
 * @public
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    // Not map: it would skip the holes of a sparse array.
    return `[${Array.from(value, (item, index) =>
      write(item, `${path}[${index}]`),
    ).join(',')}]`;
  }
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter(key => value[key] !== undefined)
      .sort()
      .map(
        key => `${JSON.stringify(key)}:${write(value[key], `${path}.${key}`)}`,
      );
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`${path} holds something that JSON cannot hold`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with Object.prototype, which every realm has its own of.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
