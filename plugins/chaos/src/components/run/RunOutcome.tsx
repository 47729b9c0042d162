import { isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { RunPill } from './RunPill';

interface RunOutcomeProps {
  run: RunDetail;
}

/** How the run stands, and the reason in words: which alarm, which person. */
export function RunOutcome({ run }: RunOutcomeProps) {
  const t = useText();
  const { halt, judgement, stoppedBy, stateReason, error, preview } = run;
  const active = !isEnded(run.state);
  return (
    <Section
      title={t(active ? 'soFar' : 'verdict')}
      note={
        <>
          <RunPill run={run} /> {active && t('soFarText')}
        </>
      }
    >
      <ul className={layout.bullets}>
        {halt && <li>{halt.text}</li>}
        {judgement && <li>{judgement.text}</li>}
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
    </Section>
  );
}
