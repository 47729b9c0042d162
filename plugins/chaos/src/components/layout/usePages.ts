import { useState } from 'react';

/**
 * Turns the pages of a list that is read by cursor.
 *
 * @param size - rows of a page
 * @param of - what is listed; another list starts at its first page
 */
export function usePages(size: number, of: string) {
  const [state, setState] = useState<{ of: string; cursors: string[] }>({
    of,
    cursors: [],
  });
  const cursors = state.of === of ? state.cursors : [];
  const turn = (next: string[]) => setState({ of, cursors: next });
  return {
    /** Undefined on the first page. */
    cursor: cursors.at(-1),
    offset: cursors.length * size,
    next: (cursor: string) => turn([...cursors, cursor]),
    previous: () => turn(cursors.slice(0, -1)),
  };
}
