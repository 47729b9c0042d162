import { ReactNode } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { Section } from '../../layout/Section';
import { AnnotationHint } from '../../states/AnnotationHint';
import { Empty } from '../../states/Empty';
import { NoMatch } from '../../states/NoMatch';
import { useRunStep } from '../../nextStep/useRunStep';
import { ColumnsMenu } from './ColumnsMenu';
import { ScorecardRows } from './loadScorecards';
import { ScorecardTable } from './ScorecardTable';
import { sortNote } from './sortNote';
import { useColumns } from './useColumns';
import { ScorecardFilters } from './useScorecardFilters';

interface ServicesCardProps {
  rows: ScorecardRows;
  filters: ScorecardFilters;
  /** Services without any filter. */
  all: number;
  onEnd: () => void;
}

/** The services that match, or why there are none. */
export function ServicesCard({ rows, filters, all, onEnd }: ServicesCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const { columns, choose } = useColumns();
  const { run, dialog } = useRunStep();
  const { items, totals } = rows;
  const unmapped =
    items.length > 0 && items.every(({ mapping }) => mapping !== 'mapped');
  const hint = (title: string, text: string): ReactNode => (
    <Empty title={title} text={text}>
      <AnnotationHint name="checkout" />
    </Empty>
  );
  return (
    <Section
      title={t('kpiServices')}
      note={t('servicesNote', {
        n: String(totals.services),
        all: String(Math.max(all, totals.services)),
        order: t(sortNote(filters)),
      })}
      end={
        <>
          <ColumnsMenu shown={columns} onChange={choose} />
          <CsvButton
            title={t('kpiServices')}
            name="faultline-services"
            load={() => api.exportScorecards(filters.filter)}
          />
        </>
      }
    >
      {unmapped &&
        !filters.active &&
        hint(t('noneMappedTitle'), t('noneMappedText'))}
      {items.length > 0 && (
        <ScorecardTable
          rows={items}
          total={totals.services}
          columns={columns}
          sorting={filters}
          onEnd={onEnd}
          onRun={run}
        />
      )}
      {items.length === 0 && filters.active && (
        <NoMatch title={t('listNoMatch')} onClear={filters.clear} />
      )}
      {items.length === 0 &&
        !filters.active &&
        hint(t('listEmptyTitle'), t('listEmptyText'))}
      {dialog}
    </Section>
  );
}
