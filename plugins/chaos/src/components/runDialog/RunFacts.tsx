import { describeTemplate, Template } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { ActionChips } from '../experiments/ActionChips';
import { durationWords } from '../experiments/durationWords';
import layout from '../layout/layout.module.css';

interface RunFactsProps {
  template: Template;
}

/** What a run will do, hit and be stopped by. */
export function RunFacts({ template }: RunFactsProps) {
  const t = useText();
  const { cell, stopAlarms } = template;
  const words = describeTemplate(template);
  return (
    <dl className={layout.facts}>
      <dt>{t('dialogWhat')}</dt>
      <dd>
        {words.actions.map(action => (
          <div key={action.name}>{action.text}</div>
        ))}
        <div className={layout.muted}>{words.sentence}</div>
        <ActionChips actions={template.actions} />
      </dd>
      <dt>{t('dialogHits')}</dt>
      <dd>
        {words.targets.length === 0 && t('noTargets')}
        {words.targets.map(target => (
          <div key={target.name}>{target.text}</div>
        ))}
      </dd>
      <dt>{t('dialogWhere')}</dt>
      <dd>
        {cell.accountName} ({cell.accountId}), {cell.region}, {cell.environment}
      </dd>
      <dt>{t('dialogDuration')}</dt>
      <dd>{durationWords(t, template)}</dd>
      <dt>{t('dialogStops')}</dt>
      <dd>
        {stopAlarms.length > 0
          ? t('dialogStopsText', {
              alarms: stopAlarms.map(alarm => alarm.name).join(', '),
            })
          : t('dialogStopsNever')}
      </dd>
    </dl>
  );
}
