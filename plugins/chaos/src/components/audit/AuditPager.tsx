import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { usePages } from '../layout/usePages';
import styles from './Audit.module.css';

interface AuditPagerProps {
  pages: ReturnType<typeof usePages>;
  nextCursor: string | null;
}

/** The way to older and newer records; nothing with one page. */
export function AuditPager({ pages, nextCursor }: AuditPagerProps) {
  const t = useText();
  if (pages.offset === 0 && !nextCursor) return null;
  return (
    <nav className={styles.pages} aria-label={t('auditPages')}>
      <Button
        variant="secondary"
        isDisabled={pages.offset === 0}
        onPress={pages.previous}
      >
        {t('auditNewer')}
      </Button>
      <Button
        variant="secondary"
        isDisabled={!nextCursor}
        onPress={() => nextCursor && pages.next(nextCursor)}
      >
        {t('auditOlder')}
      </Button>
    </nav>
  );
}
