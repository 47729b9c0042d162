import { Evidence, isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { JudgedNote } from './evidence/JudgedNote';
import { VerdictReasons } from './evidence/VerdictReasons';
import { RunPill } from './RunPill';

type Confidence = NonNullable<Evidence['verdict']>['confidence'];

const CONFIDENCE_WORDS: Record<Confidence, MessageKey> = {
  low: 'confidenceLow',
  medium: 'confidenceMedium',
  high: 'confidenceHigh',
};

interface RunOutcomeProps {
  run: RunDetail;
  /** Undefined until it is loaded. */
  evidence: Evidence | undefined;
  /** Whether it is for paper, which does not know what is ago. */
  paper?: boolean;
}

/** How the run stands, and the reason in words: which alarm, which person. */
export function RunOutcome({ run, evidence, paper }: RunOutcomeProps) {
  const t = useText();
  const { halt, judgement, stoppedBy, stateReason, error, preview } = run;
  const active = !isEnded(run.state);
  const judged = evidence?.state === 'judged' ? evidence.verdict : null;
  return (
    <Section
      title={t(active ? 'soFar' : 'verdict')}
      note={
        <span className={layout.row}>
          <RunPill run={run} />
          {active && t('soFarText')}
          {judged && t(CONFIDENCE_WORDS[judged.confidence])}
        </span>
      }
    >
      {evidence && <VerdictReasons run={run} evidence={evidence} />}
      <ul className={layout.bullets}>
        {halt && <li>{halt.text}</li>}
        {judgement && !judged && <li>{judgement.text}</li>}
        {!judgement && !active && <li>{t('verdictWaits')}</li>}
        {preview && <li>{t('verdictPreviewText')}</li>}
        {stoppedBy && (
          <li>{t('reasonPerson', { who: entityName(stoppedBy) })}</li>
        )}
        {error && (
          <li>
            {error.location
              ? t('reasonErrorAt', {
                  code: error.code,
                  location: error.location,
                })
              : t('reasonError', { code: error.code })}
          </li>
        )}
        {stateReason && <li>{t('reasonAws', { reason: stateReason })}</li>}
        {active && <li>{t('reasonStopText')}</li>}
      </ul>
      {evidence && !paper && <JudgedNote evidence={evidence} />}
    </Section>
  );
}
