import { useMemo } from 'react';
import { PageLayout } from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import { PageAge } from './PageAge';
import { ResilienceContent } from './ResilienceContent';
import styles from './ResiliencePage.module.css';
import { useResiliencePath } from './useResiliencePath';
import { useResilienceTabs } from './useResilienceTabs';

const ACTIONS = [<PageAge key="age" />];

/** The Resilience page in the portal's own frame, with a tab for each view. */
export function ResiliencePage() {
  const t = useText();
  const path = useResiliencePath();
  const tabs = useResilienceTabs();
  const links = useMemo(
    () =>
      tabs.map(({ id, label }) => ({
        id: id || 'services',
        label,
        href: id ? `${path}/${id}` : path,
      })),
    [tabs, path],
  );
  return (
    <div className={styles.page}>
      <PageLayout
        title={t('resilience')}
        icon={<RiPulseLine />}
        titleLink={path}
        tabs={links}
        headerActions={ACTIONS}
      >
        <main>
          <ResilienceContent />
        </main>
      </PageLayout>
    </div>
  );
}
