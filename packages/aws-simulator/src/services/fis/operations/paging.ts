import { page } from '../../../server/page';
import { integer, string } from '../../../server/shapes';
import { validationError } from '../errors';

/** Members that every paged FIS list takes. */
export const pagingMembers = {
  maxResults: integer({ min: 1, max: 100 }),
  nextToken: string({ min: 1, max: 1024, pattern: /^\S+$/ }),
};

/** One page of a FIS list; 100 items unless the caller wants fewer. */
export function fisPage<T>(
  items: readonly T[],
  input: { maxResults?: number; nextToken?: string },
  options: { scope: string; keyOf(item: T): string },
): { items: T[]; nextToken?: string } {
  return page(items, {
    ...options,
    size: input.maxResults ?? 100,
    token: input.nextToken,
    invalidToken: () => validationError('Invalid nextToken'),
  });
}
