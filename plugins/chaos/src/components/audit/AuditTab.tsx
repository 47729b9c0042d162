import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useChaosQuery } from '../../hooks/useChaosQuery';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { CursorPager } from '../layout/CursorPager';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { usePages } from '../layout/usePages';
import { LoadState } from '../states/LoadState';
import { AuditDownload } from './AuditDownload';
import { AuditFilterBar } from './AuditFilterBar';
import { auditQueryOf } from './auditQueryOf';
import { AuditSeal } from './AuditSeal';
import { AuditTable } from './AuditTable';
import { useAuditFilters } from './useAuditFilters';

const PAGE = 50;

/** Who did what, with which outcome, and whether the record is unchanged. */
export function AuditTab() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const filters = useAuditFilters();
  const chosen = auditQueryOf(filters.values);
  const pages = usePages(PAGE, JSON.stringify(chosen));
  const query = { ...chosen, limit: PAGE, cursor: pages.cursor };
  const {
    value: page,
    error,
    refresh,
  } = useChaosQuery(
    `audit ${JSON.stringify(query)}`,
    () => api.listAudit(query),
    { keep: true },
  );
  return (
    <>
      <AuditFilterBar filters={filters} />
      <Section
        title={t('auditLog')}
        note={<AuditSeal />}
        end={<AuditDownload query={chosen} />}
      >
        {!page && (
          <LoadState name={t('auditLog')} error={error} onRetry={refresh} />
        )}
        {page && error && (
          <div role="alert">
            <Alert
              status="warning"
              icon
              title={t('errorOld')}
              description={errorText(t, error)}
            />
          </div>
        )}
        {page?.items.length === 0 && (
          <p className={layout.body}>
            {t(filters.active ? 'auditNoMatch' : 'auditNone')}
          </p>
        )}
        {page && page.items.length > 0 && <AuditTable records={page.items} />}
        {page && (
          <CursorPager
            label={t('auditPages')}
            pages={pages}
            nextCursor={page.nextCursor}
          />
        )}
      </Section>
    </>
  );
}
