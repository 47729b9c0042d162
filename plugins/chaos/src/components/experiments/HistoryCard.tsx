import { Run, ServiceDetail } from '@faultline/plugin-chaos-common';
import { useRuns } from '../../hooks/useRuns';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { Pager } from '../layout/Pager';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { usePages } from '../layout/usePages';
import { HistoryRow } from './HistoryRow';

const PAGE = 20;

interface HistoryCardProps {
  service: ServiceDetail;
}

/** All runs of a service, newest first, with what AWS says of each. */
export function HistoryCard({ service }: HistoryCardProps) {
  const t = useText();
  const { entityRef } = service;
  const pages = usePages(PAGE, entityRef);
  const { value: page, error } = useRuns(
    entityRef,
    { limit: PAGE, cursor: pages.cursor },
    versionOf(service),
  );
  return (
    <Section
      title={t('history')}
      note={page && t('historyCount', { count: page.total })}
    >
      {error && (
        <div role="alert" className={layout.problem}>
          {errorText(t, error)}
        </div>
      )}
      {page?.total === 0 && <p className={layout.body}>{t('historyNone')}</p>}
      {page && page.items.length > 0 && (
        <Table
          dense
          label={t('history')}
          columns={[
            { title: t('columnVerdict') },
            { title: t('columnExperiment') },
            { title: t('columnStarted') },
            { title: t('columnState') },
            { title: t('columnStarter'), wide: true },
          ]}
        >
          {page.items.map((run: Run) => (
            <HistoryRow key={run.id} run={run} entityRef={entityRef} />
          ))}
        </Table>
      )}
      {page && (
        <Pager
          pages={pages}
          size={PAGE}
          total={page.total}
          nextCursor={page.nextCursor}
        />
      )}
    </Section>
  );
}

/** Another text when a run of the service has begun, changed or ended. */
function versionOf(service: ServiceDetail): string {
  const active = service.active.map(run => `${run.id} ${run.version}`);
  const last = service.lastRuns.map(run => `${run.runId} ${run.mark}`);
  return [service.runCount, ...active, ...last].join();
}
