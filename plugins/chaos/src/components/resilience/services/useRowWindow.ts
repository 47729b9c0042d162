import { useRef } from 'react';
import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';

/** Of a row on a wide screen; narrow ones are measured. */
const ROW = 57;
/** Rows beyond the edges, so that the keyboard finds the next one. */
const OVERSCAN = 3;
/** Taken as long as the table has no height, as in a hidden tab. */
const UNKNOWN_HEIGHT = 600;

/** Which rows of a long table are in sight, and the height of all others. */
export function useRowWindow(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, ({ width, height }) =>
        tell({ width, height: height || UNKNOWN_HEIGHT }),
      ),
    measureElement: row => row.getBoundingClientRect().height || ROW,
  });
  const items = virtualizer.getVirtualItems();
  const { range } = virtualizer;
  return {
    scroller,
    items,
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    /** Indices of the first and the last row in sight. */
    first: range?.startIndex ?? 0,
    last: range?.endIndex ?? 0,
  };
}
