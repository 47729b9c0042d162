import { Alert, Button } from '@backstage/ui';
import { RunDetail } from '@faultline/plugin-chaos-common';
import { useEvidence } from '../../hooks/useEvidence';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { KeyNumbers } from './evidence/KeyNumbers';
import { SignalCharts } from './evidence/SignalCharts';
import { RunOutcome } from './RunOutcome';
import { TimelineCard } from './timeline/TimelineCard';

interface RunStoryProps {
  run: RunDetail;
}

/** What is said of a run, and what that is based on: actions and signals. */
export function RunStory({ run }: RunStoryProps) {
  const t = useText();
  const { value: evidence, error, refresh } = useEvidence(run);
  return (
    <>
      {error && (
        <Alert
          status="warning"
          icon
          title={t(evidence ? 'errorOld' : 'evidenceError')}
          description={errorText(t, error)}
          customActions={
            <Button variant="secondary" onPress={refresh}>
              {t('retry')}
            </Button>
          }
        />
      )}
      <div className={evidence?.verdict ? layout.aside : ''}>
        <RunOutcome run={run} evidence={evidence} />
        {evidence?.verdict && (
          <KeyNumbers evidence={evidence} verdict={evidence.verdict} />
        )}
      </div>
      <TimelineCard run={run} />
      {evidence && <SignalCharts evidence={evidence} />}
    </>
  );
}
