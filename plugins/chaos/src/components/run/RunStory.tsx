import { useMemo, useState } from 'react';
import { Alert, Button } from '@backstage/ui';
import { RunDetail } from '@faultline/plugin-chaos-common';
import { useEvidence } from '../../hooks/useEvidence';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { BreachNews } from './evidence/BreachNews';
import { chartAxis } from './evidence/chartAxis';
import { Comparison } from './evidence/compare/Comparison';
import { useCompared } from './evidence/compare/useCompared';
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
  const { chosen, choose, query } = useCompared(evidence);
  // One cursor for all drawings: the same moment in each.
  const [cursorAt, setCursorAt] = useState<number | null>(null);
  const axis = useMemo(
    () => evidence && chartAxis(evidence, run),
    [evidence, run],
  );
  const comparison: Comparison | null =
    chosen && query.value ? { run: chosen, evidence: query.value } : null;
  const isDrawn =
    evidence && (evidence.signals.length > 0 || evidence.alarms.length > 0);
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
      {query.error && (
        <Alert
          status="warning"
          icon
          title={t('compareFailed')}
          description={errorText(t, query.error)}
        />
      )}
      {evidence && <BreachNews evidence={evidence} />}
      <div className={evidence?.verdict ? layout.aside : ''}>
        <RunOutcome run={run} evidence={evidence} />
        {evidence?.verdict && (
          <KeyNumbers evidence={evidence} comparison={comparison} />
        )}
      </div>
      <TimelineCard
        run={run}
        evidence={evidence}
        axis={isDrawn ? axis : undefined}
        cursorAt={cursorAt}
      />
      {evidence && axis && (
        <SignalCharts
          evidence={evidence}
          chosen={chosen?.runId ?? null}
          onChoose={choose}
          comparison={comparison}
          axis={axis}
          cursorAt={cursorAt}
          onCursor={setCursorAt}
        />
      )}
    </>
  );
}
