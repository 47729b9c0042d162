import {
  Content,
  Header,
  HeaderTabs,
  Link,
  Page,
} from '@backstage/core-components';
import { useParams } from 'react-router-dom';
import { useText } from '../../hooks/useText';
import { PageAge } from './PageAge';
import { ResilienceContent } from './ResilienceContent';
import styles from './ResiliencePage.module.css';
import { useResilienceTabs } from './useResilienceTabs';

/** The Resilience page in the frame of the old frontend system. */
export function LegacyResiliencePage() {
  const t = useText();
  const tabs = useResilienceTabs();
  const { '*': shown = '' } = useParams();
  return (
    <Page themeId="tool">
      <Header title={t('resilience')}>
        <PageAge />
      </Header>
      <HeaderTabs
        selectedIndex={Math.max(
          0,
          tabs.findIndex(({ id }) => id === shown),
        )}
        tabs={tabs.map(({ id, label }) => ({
          id,
          label,
          tabProps: { component: Link, to: id || '.' },
        }))}
      />
      <Content noPadding>
        <div className={styles.legacy}>
          <ResilienceContent />
        </div>
      </Content>
    </Page>
  );
}
