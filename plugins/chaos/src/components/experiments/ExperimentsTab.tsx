import { stringifyEntityRef } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { CellProblems } from '../states/CellProblems';
import { LoadState } from '../states/LoadState';
import { HistoryCard } from './HistoryCard';
import { IntentAlerts } from './IntentAlerts';
import { RunningBanner } from './RunningBanner';
import { StatusStrip } from './StatusStrip';
import { TemplatesCard } from './TemplatesCard';
import { errorText } from '../../errorText';

/** The Experiments tab of an entity. */
export function ExperimentsTab() {
  const t = useText();
  const { entity } = useEntity();
  const { name } = entity.metadata;
  const entityRef = stringifyEntityRef(entity);
  const { value: service, error, refresh } = useService(entityRef);
  if (!service) {
    return (
      <div className={layout.page}>
        <section className={layout.card}>
          <LoadState name={name} error={error} onRetry={refresh} />
        </section>
      </div>
    );
  }
  const freshness = [...service.active, ...service.lastRuns]
    .map(run => JSON.stringify(run))
    .join();
  return (
    <div className={layout.page}>
      {error && (
        <Alert
          status="warning"
          icon
          title={t('errorOld')}
          description={errorText(error)}
        />
      )}
      {service.readOnly && (
        <Alert
          status="info"
          icon
          title={t('readOnlyTitle')}
          description={service.readOnly}
        />
      )}
      <CellProblems cells={service.cells} onRefresh={refresh} />
      <IntentAlerts intents={service.intents} onChanged={refresh} />
      {service.active.map(run => (
        <RunningBanner key={run.id} run={run} onStopped={refresh} />
      ))}
      <StatusStrip service={service} />
      <TemplatesCard service={service} name={name} onChanged={refresh} />
      <HistoryCard entityRef={entityRef} freshness={freshness} />
    </div>
  );
}
