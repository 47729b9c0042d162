import type { AwsError } from './AwsError';

function encode(scope: string, key: string): string {
  return Buffer.from(JSON.stringify([scope, key])).toString('base64url');
}

function decode(token: string, scope: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(token, 'base64url').toString('utf8'),
    );
    if (Array.isArray(parsed) && parsed[0] === scope) {
      return typeof parsed[1] === 'string' ? parsed[1] : undefined;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/**
 * Cuts one page from a list. The token holds the key of the last item, so that
 * items that come or go between two pages neither repeat nor hide others.
 */
export function page<T>(
  items: readonly T[],
  options: {
    size: number;
    token?: string;
    /** The operation and its filters: a token is good for this only. */
    scope: string;
    /** Pages follow the order of these keys. */
    keyOf(item: T): string;
    invalidToken(): AwsError;
  },
): { items: T[]; nextToken?: string } {
  const { size, token, scope, keyOf, invalidToken } = options;
  const after = token === undefined ? '' : decode(token, scope);
  if (after === undefined) {
    throw invalidToken();
  }
  const keyed = items
    .map(item => ({ item, key: keyOf(item) }))
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const taken = keyed.slice(0, size);
  const last = taken.at(-1);
  return {
    items: taken.map(({ item }) => item),
    ...(last &&
      keyed.length > taken.length && { nextToken: encode(scope, last.key) }),
  };
}

/** A key that sorts the newest first. */
export function newestFirst(time: number, id: string): string {
  return `${String(1e15 - time).padStart(16, '0')}/${id}`;
}
