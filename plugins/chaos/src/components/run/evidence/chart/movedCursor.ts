/**
 * Where a key takes the cursor; null when it is not a key for it.
 *
 * @param cursor - the index that it is on; null: nowhere so far
 */
export function movedCursor(
  key: string,
  cursor: number | null,
  length: number,
): number | null {
  if (length === 0) return null;
  const last = length - 1;
  switch (key) {
    case 'ArrowRight':
      return cursor === null ? 0 : Math.min(last, cursor + 1);
    case 'ArrowLeft':
      return cursor === null ? last : Math.max(0, cursor - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
