import { Template } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { durationWords } from '../experiments/durationWords';
import { targetWords } from '../experiments/targetWords';
import layout from '../layout.module.css';

interface RunFactsProps {
  template: Template;
}

/** What a run will do, hit and be stopped by. */
export function RunFacts({ template }: RunFactsProps) {
  const t = useText();
  const { cell, stopAlarms, targets, actions } = template;
  return (
    <dl className={layout.facts}>
      <dt>{t('dialogWhat')}</dt>
      <dd>
        {template.description}
        <div className={layout.chips}>
          {actions.map(action => (
            <span key={action.name} className={layout.chip}>
              {action.actionId.replace(/^aws:/, '')}
            </span>
          ))}
        </div>
      </dd>
      <dt>{t('dialogHits')}</dt>
      <dd>
        {targets.length === 0 && t('noTargets')}
        {targets.map(target => (
          <div key={target.name}>{targetWords(t, target)}</div>
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
