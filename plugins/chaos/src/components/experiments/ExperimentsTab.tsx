import { stringifyEntityRef } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useSafetyLevers } from '../../hooks/useSafetyLevers';
import { useScorecard } from '../../hooks/useScorecard';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { FindingsCard } from '../findings/FindingsCard';
import { LeverBanners } from '../safety/LeverBanners';
import { engagedLevers } from '../safety/engagedLevers';
import { CellProblems } from '../states/CellProblems';
import { LoadState } from '../states/LoadState';
import { NotTestedCard } from '../untested/NotTestedCard';
import { ActiveRuns } from './ActiveRuns';
import { HistoryCard } from './HistoryCard';
import { IntentAlerts } from './IntentAlerts';
import { RunNews } from './RunNews';
import { StatusStrip } from './StatusStrip';
import { TemplatesCard } from './TemplatesCard';

/** The Experiments tab of an entity. */
export function ExperimentsTab() {
  const t = useText();
  const { entity } = useEntity();
  const { name } = entity.metadata;
  const entityRef = stringifyEntityRef(entity);
  const { value: service, error, refresh } = useService(entityRef);
  const scorecard = useScorecard(entityRef);
  const { value: allLevers } = useSafetyLevers();
  if (!service) {
    return (
      <Card>
        <LoadState name={name} error={error} onRetry={refresh} />
      </Card>
    );
  }
  const here = new Set(service.cells.map(cell => cell.id));
  const levers = engagedLevers(allLevers).filter(({ cell }) =>
    here.has(cell.id),
  );
  return (
    <div className={layout.sections}>
      {error && (
        <Alert
          status="warning"
          icon
          title={t('errorOld')}
          description={errorText(t, error)}
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
      <RunNews service={service} />
      <CellProblems cells={service.cells} onRefresh={refresh} />
      <IntentAlerts intents={service.intents} onChanged={refresh} />
      <LeverBanners levers={levers} />
      <ActiveRuns service={service} name={name} onChanged={refresh} />
      <StatusStrip service={service} scorecard={scorecard} />
      <TemplatesCard
        service={service}
        name={name}
        levers={levers}
        onChanged={refresh}
      />
      <div className={layout.halves}>
        {scorecard.value && (
          <NotTestedCard
            service={service}
            scorecard={scorecard.value}
            levers={levers}
          />
        )}
        <FindingsCard
          entityRef={entityRef}
          version={String(service.runCount)}
        />
      </div>
      <HistoryCard service={service} />
    </div>
  );
}
