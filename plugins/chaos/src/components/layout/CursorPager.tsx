import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import layout from './layout.module.css';
import { usePages } from './usePages';

interface CursorPagerProps {
  label: string;
  pages: ReturnType<typeof usePages>;
  nextCursor: string | null;
}

/** The way to older and newer rows; nothing with one page. */
export function CursorPager({ label, pages, nextCursor }: CursorPagerProps) {
  const t = useText();
  if (pages.offset === 0 && !nextCursor) return null;
  return (
    <nav className={layout.pages} aria-label={label}>
      <Button
        variant="secondary"
        isDisabled={pages.offset === 0}
        onPress={pages.previous}
      >
        {t('pageNewer')}
      </Button>
      <Button
        variant="secondary"
        isDisabled={!nextCursor}
        onPress={() => nextCursor && pages.next(nextCursor)}
      >
        {t('pageOlder')}
      </Button>
    </nav>
  );
}
