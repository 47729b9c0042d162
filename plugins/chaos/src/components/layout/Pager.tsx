import { TablePagination } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { usePages } from './usePages';

interface PagerProps {
  pages: ReturnType<typeof usePages>;
  size: number;
  total: number;
  nextCursor: string | null;
}

/** Which rows are shown, and the way to the others; nothing with one page. */
export function Pager({ pages, size, total, nextCursor }: PagerProps) {
  const t = useText();
  const { offset } = pages;
  if (offset === 0 && !nextCursor) return null;
  return (
    <TablePagination
      pageSize={size}
      offset={offset}
      totalCount={total}
      showPageSizeOptions={false}
      getLabel={() =>
        t('pageRows', {
          from: String(offset + 1),
          to: String(Math.min(total, offset + size)),
          total: String(total),
        })
      }
      hasNextPage={nextCursor !== null}
      hasPreviousPage={offset > 0}
      onNextPage={() => nextCursor && pages.next(nextCursor)}
      onPreviousPage={pages.previous}
    />
  );
}
