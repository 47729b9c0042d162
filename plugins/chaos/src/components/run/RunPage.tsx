import { useParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useRun } from '../../hooks/useRun';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { FindingsCard } from '../findings/FindingsCard';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { ReportCard } from '../report/ReportCard';
import { LoadState } from '../states/LoadState';
import { RunHeader } from './RunHeader';
import { RunHistory } from './RunHistory';
import { RunStateNews } from './RunStateNews';
import { RunStory } from './RunStory';
import { RunTargets } from './RunTargets';

/** One run: how it goes or went, what it did, hit, and why it ended. */
export function RunPage() {
  const t = useText();
  const { runId = '' } = useParams();
  const { entity } = useEntity();
  const { value: run, error, refresh } = useRun(runId);
  if (!run) {
    return (
      <Card>
        <LoadState
          name={entity.metadata.name}
          error={error}
          onRetry={refresh}
        />
      </Card>
    );
  }
  const entityRef = stringifyEntityRef(entity);
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
      <RunStateNews run={run} />
      <RunHeader run={run} entityRef={entityRef} onChanged={refresh} />
      <RunStory run={run} />
      <div className={layout.aside}>
        <RunTargets run={run} entityRef={entityRef} />
        <ReportCard run={run} entityRef={entityRef} />
      </div>
      <FindingsCard
        entityRef={entityRef}
        runId={run.id}
        version={`${run.state} ${run.judgement?.verdict}`}
      />
      <RunHistory run={run} />
    </div>
  );
}
