import { describeTemplate } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { ExpectedPanel } from '../hypotheses/ExpectedPanel';
import { ActionParameters } from './ActionParameters';
import { Differences } from './Differences';
import { Panel } from './Panel';
import styles from './RunDialog.module.css';
import { StepHeading } from './StepHeading';
import { StepProps } from './StepProps';
import { SteadyState } from './SteadyState';

/** Step 1: what happens, to a service in which state, with which parameters. */
export function PlanStep({ service, template, state }: StepProps) {
  const t = useText();
  const words = describeTemplate(template);
  const { preview } = state;
  return (
    <div className={styles.step}>
      <StepHeading step="plan" />
      <Panel>
        <h4>{t('dialogWhat')}</h4>
        <p>{words.sentence}</p>
        <p>{t('dialogAnyone')}</p>
      </Panel>
      <ExpectedPanel entityRef={service.entityRef} templateKey={template.key} />
      <SteadyState checking={state.checking} />
      <Panel>
        <h4>{t('dialogActions')}</h4>
        <ActionParameters
          template={template}
          differences={preview?.differences ?? []}
        />
      </Panel>
      <Panel>
        <h4>{t('dialogHits')}</h4>
        {words.targets.length === 0 && t('noTargets')}
        {words.targets.map(target => (
          <p key={target.name}>{target.text}</p>
        ))}
      </Panel>
      <Panel>
        {preview ? (
          <Differences differences={preview.differences} />
        ) : (
          <p>{t('dialogChangesLater')}</p>
        )}
      </Panel>
    </div>
  );
}
