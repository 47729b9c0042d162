import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { RunDetail, RunReport } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { FindingRow } from '../findings/FindingRow';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { AlarmWords } from '../run/evidence/AlarmWords';
import { chartAxis } from '../run/evidence/chartAxis';
import { KeyNumbers } from '../run/evidence/KeyNumbers';
import { signalGroups } from '../run/evidence/signalGroups';
import { breachesOf, signalPoints } from '../run/evidence/signalPoints';
import { SignalSentence } from '../run/evidence/SignalSentence';
import { RunOutcome } from '../run/RunOutcome';
import { TimelineTable } from '../run/timeline/TimelineTable';
import { TargetGroups } from '../targets/TargetGroups';
import styles from './Report.module.css';
import { ReportFacts } from './ReportFacts';
import { ReportIds } from './ReportIds';
import { SignalSketch } from './SignalSketch';

interface ReportSheetProps {
  run: RunDetail;
  report: RunReport;
  entityRef: string;
}

/** The report for paper, beside the portal so that nothing of it is printed. */
export function ReportSheet({ run, report, entityRef }: ReportSheetProps) {
  const t = useText();
  const { evidence, findings } = report;
  const { first, more } = signalGroups(evidence.signals);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is folded on the screen would be missing on paper.
    for (const each of sheet.current?.querySelectorAll('details') ?? []) {
      each.open = true;
    }
  }, []);
  const axis = chartAxis(evidence, run);
  return createPortal(
    // Paper is light, whatever the theme of the portal.
    <div
      ref={sheet}
      className={styles.sheet}
      data-theme-mode="light"
      aria-hidden="true"
    >
      <h1>{run.templateTitle}</h1>
      <ReportFacts run={run} />
      <RunOutcome run={run} evidence={evidence} paper />
      {evidence.verdict && <KeyNumbers evidence={evidence} />}
      <Section title={t('timeline')}>
        <TimelineTable actions={run.timeline} />
        {evidence.alarms.map(alarm => (
          <AlarmWords key={alarm.arn} alarm={alarm} axis={axis} />
        ))}
      </Section>
      {evidence.signals.length > 0 && (
        <div>
          <h2>{t('signals')}</h2>
          {first.map(signal => {
            const points = signalPoints(signal, evidence.windows);
            return (
              <figure key={signal.id}>
                <figcaption>
                  {signal.title}
                  <div className={layout.muted}>{signal.metric}</div>
                </figcaption>
                {signal.series && (
                  <SignalSketch
                    signal={signal}
                    evidence={evidence}
                    axis={axis}
                  />
                )}
                <SignalSentence
                  signal={signal}
                  points={points}
                  breaches={breachesOf(points)}
                  judged={evidence.state === 'judged'}
                />
              </figure>
            );
          })}
          {more.length > 0 && (
            <p className={layout.muted}>
              {t('reportMore', { count: more.length })}
            </p>
          )}
        </div>
      )}
      {run.groups && (
        <Section title={t('runTargets')}>
          <TargetGroups groups={run.groups} entityRef={entityRef} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={t('findings')}>
          <ul>
            {findings.map(finding => (
              <FindingRow key={finding.id} finding={finding} />
            ))}
          </ul>
        </Section>
      )}
      <ReportIds report={report} />
    </div>,
    document.body,
  );
}
