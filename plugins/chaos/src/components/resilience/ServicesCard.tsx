import { ServicePage } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Pager } from '../layout/Pager';
import { Section } from '../layout/Section';
import { usePages } from '../layout/usePages';
import { AnnotationHint } from '../states/AnnotationHint';
import states from '../states/states.module.css';
import { DataAge } from '../time/DataAge';
import { ServicesTable } from './ServicesTable';

interface ServicesCardProps {
  page: ServicePage;
  pages: ReturnType<typeof usePages>;
  /** Rows of a page. */
  size: number;
  onRefresh: () => void;
}

/** The services that match, or why there are none. */
export function ServicesCard(props: ServicesCardProps) {
  const { page, pages, size, onRefresh } = props;
  const t = useText();
  const { items, total, counts, cells, nextCursor } = page;
  return (
    <Section
      title={t('kpiServices')}
      note={t('listCount', { n: String(total), all: String(counts.all) })}
      end={<DataAge cells={cells} onRefresh={onRefresh} />}
    >
      {items.length > 0 && <ServicesTable services={items} />}
      {items.length === 0 && counts.all > 0 && (
        <div className={states.empty}>
          <h3>{t('listNoMatch')}</h3>
          <p>{t('listNoMatchText')}</p>
        </div>
      )}
      {counts.all === 0 && (
        <div className={states.empty}>
          <h3>{t('listEmptyTitle')}</h3>
          <p>{t('listEmptyText')}</p>
          <AnnotationHint name="checkout" />
        </div>
      )}
      <Pager pages={pages} size={size} total={total} nextCursor={nextCursor} />
    </Section>
  );
}
